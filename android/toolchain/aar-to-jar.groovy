// Puts the classes of each aar on the class path instead of the aar itself, which Maven would leave out.
import java.util.zip.ZipFile
import org.apache.maven.artifact.DefaultArtifact

File folder = new File(project.build.directory, 'aar')

File unpacked(File folder, artifact) {
    File target = new File(folder, "${artifact.groupId}_${artifact.artifactId}-${artifact.version}")
    File done = new File(target, '.done')
    if (!done.exists()) {
        target.mkdirs()
        new ZipFile(artifact.file).withCloseable { zip ->
            zip.entries().findAll { !it.directory }.each { entry ->
                File file = new File(target, entry.name)
                if (!file.canonicalPath.startsWith(target.canonicalPath)) throw new IOException(entry.name)
                file.parentFile.mkdirs()
                zip.getInputStream(entry).withCloseable { from -> file.withOutputStream { it << from } }
            }
        }
        done.text = ''
    }
    target
}

def resolved = project.@resolvedArtifacts ?: project.artifacts
def jarHandler = resolved.find { it.type == 'jar' }.artifactHandler
def swapped = new LinkedHashSet()
resolved.each { artifact ->
    if (artifact.type != 'aar') { swapped << artifact; return }
    File from = unpacked(folder, artifact)
    def jars = [new File(from, 'classes.jar')] + ((new File(from, 'libs').listFiles() ?: []) as List)
    jars.findAll { it.name.endsWith('.jar') && it.exists() }.eachWithIndex { jar, index ->
        String name = artifact.artifactId + (index ? "-lib$index" : '')
        def classes = new DefaultArtifact(artifact.groupId, name, artifact.version, artifact.scope, 'jar', artifact.classifier, jarHandler)
        classes.file = jar
        classes.resolved = true
        classes.dependencyTrail = artifact.dependencyTrail
        swapped << classes
    }
}
project.setResolvedArtifacts(swapped)

// For package.sh: what runs on the phone.
File runtime = new File(project.build.directory, 'runtime.classpath')
runtime.text = swapped.findAll { it.scope in ['compile', 'runtime'] }.collect { it.file.path }.join('\n') + '\n'

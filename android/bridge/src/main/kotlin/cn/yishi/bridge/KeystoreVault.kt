package cn.yishi.bridge

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import cn.yishi.core.KeyVault
import cn.yishi.core.VaultFailure
import java.security.GeneralSecurityException
import java.security.KeyStore
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** Seals under a key of Android's Keystore that never leaves this phone. */
class KeystoreVault : AesVault() {
    override fun key(): SecretKey {
        val store = KeyStore.getInstance(STORE).apply { load(null) }
        return store.getKey(ALIAS, null) as SecretKey? ?: make()
    }

    private fun make(): SecretKey {
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val spec = KeyGenParameterSpec.Builder(ALIAS, purposes)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setKeySize(256)
            .build()
        return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).apply { init(spec) }.generateKey()
    }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val ALIAS = "yishi.device"
    }
}

/** AES-256-GCM under whatever key a subclass holds. A sealed thing is its nonce followed by what was encrypted. */
abstract class AesVault : KeyVault {
    protected abstract fun key(): SecretKey

    override fun seal(plain: ByteArray): ByteArray = guarded {
        val cipher = Cipher.getInstance(ALGORITHM).apply { init(Cipher.ENCRYPT_MODE, key()) }
        cipher.iv + cipher.doFinal(plain)
    }

    override fun open(sealed: ByteArray): ByteArray = guarded {
        if (sealed.size <= NONCE) throw VaultFailure.Closed()
        val nonce = GCMParameterSpec(TAG_BITS, sealed, 0, NONCE)
        val cipher = Cipher.getInstance(ALGORITHM).apply { init(Cipher.DECRYPT_MODE, key(), nonce) }
        cipher.doFinal(sealed, NONCE, sealed.size - NONCE)
    }

    /** A locked phone, a lost key and bytes of another phone are one thing to the core: the vault is closed. */
    private fun <T> guarded(work: () -> T): T = try {
        work()
    } catch (_: GeneralSecurityException) {
        throw VaultFailure.Closed()
    } catch (_: IllegalStateException) {
        throw VaultFailure.Closed()
    }

    private companion object {
        const val ALGORITHM = "AES/GCM/NoPadding"
        const val NONCE = 12
        const val TAG_BITS = 128
    }
}

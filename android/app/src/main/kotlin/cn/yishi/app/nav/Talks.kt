package cn.yishi.app.nav

/** A screen where one talks: the keys for loudness begin and end it, which works with gloves and without looking. */
interface Talks {
    fun talk()
}

package cn.yishi.app

import android.content.Context
import android.net.ConnectivityManager
import android.net.Network

/** Tells when the phone has found a network. */
class Networks(context: Context) {
    private val connectivity = checkNotNull(context.getSystemService(ConnectivityManager::class.java))

    /** From now on, for the life of the process. */
    fun onFound(tell: () -> Unit) {
        connectivity.registerDefaultNetworkCallback(object : ConnectivityManager.NetworkCallback() {
            override fun onAvailable(network: Network) = tell()
        })
    }
}

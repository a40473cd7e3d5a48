package io.ordernotifier.streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server on this machine, and can cut them off from each other. */
final class CuttableRelay implements AutoCloseable {
    private final URI target;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private CuttableRelay(URI target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    /** @param url of the server; the relay serves the same one on another port */
    static CuttableRelay to(String url) throws IOException {
        CuttableRelay relay =
                new CuttableRelay(URI.create(url), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        daemon(relay::accept);
        return relay;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Breaks what is open and refuses what comes. */
    void cut() {
        cut = true;
        open.forEach(CuttableRelay::close);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                join(server.accept());
            } catch (IOException e) {
                // closed, or the server is away: the client sees a broken connection
            }
        }
    }

    private void join(Socket client) throws IOException {
        if (cut) {
            close(client);
            return;
        }
        Socket upstream = new Socket(target.getHost(), target.getPort());
        open.add(client);
        open.add(upstream);
        daemon(() -> pump(client, upstream));
        daemon(() -> pump(upstream, client));
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // cut, or closed by one of the two
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // then it is closed
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}

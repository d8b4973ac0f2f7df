package trace.cli.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import trace.model.Language;

/**
 * Serves the pages on the loopback address, from memory only: no address names a file. What it may
 * use is bounded, and what asks too slowly is left.
 */
public final class PreviewServer implements AutoCloseable {
  /** How often files are looked at, in milliseconds. */
  private static final long LOOK = 150;

  /**
   * More connections are not taken. Each may have a thread while its request comes in: a request
   * that waited for one behind a thousand slow ones would be given up with them.
   */
  private static final int CONNECTIONS = 1200;

  /** Bytes; what is answered needs little, and a thousand threads may be asked for. */
  private static final long STACK = 512 * 1024;

  private static final int STREAMS = 64;

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final Guard guard;
  private final Pages pages;
  private final List<Followed> traces;
  private final Object bell = new Object();
  private final Semaphore streams = new Semaphore(STREAMS);
  private final Thread watch;
  private volatile boolean open = true;

  private PreviewServer(HttpServer server, List<Followed> traces, Language language) {
    this.server = server;
    this.traces = List.copyOf(traces);
    this.guard = new Guard(server.getAddress().getPort());
    this.pages = new Pages(this.traces, language);
    this.threads =
        new ThreadPoolExecutor(
            CONNECTIONS,
            CONNECTIONS,
            20,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(CONNECTIONS),
            PreviewServer::daemon);
    threads.allowCoreThreadTimeOut(true);
    this.watch = daemon(this::watch);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(null, work, "preview", STACK);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts on a free port.
   *
   * @throws IOException if no port can be had
   */
  public static PreviewServer start(List<Followed> traces, Language language) throws IOException {
    // Read by the JDK's server when its classes are loaded: seconds until a request must be there,
    // and how many connections may wait without one.
    System.setProperty("sun.net.httpserver.maxReqTime", "4");
    String most = Integer.toString(CONNECTIONS);
    System.setProperty("sun.net.httpserver.maxIdleConnections", most);
    System.setProperty("jdk.httpserver.maxConnections", most);
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 256);
    PreviewServer preview = new PreviewServer(server, traces, language);
    preview.traces.forEach(Followed::look);
    server.createContext("/", preview::answer);
    server.setExecutor(preview.threads);
    server.start();
    preview.watch.start();
    return preview;
  }

  /** Where the pages are; whoever does not know it sees nothing. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + guard.secret() + "/";
  }

  private void watch() {
    try {
      while (open) {
        Thread.sleep(LOOK);
        boolean fresh = false;
        for (Followed trace : traces) {
          fresh |= trace.look();
        }
        if (fresh) {
          synchronized (bell) {
            bell.notifyAll();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = guard.status(exchange);
      String path = guard.path(exchange);
      if (status != 200) {
        send(exchange, status, Pages.Content.plain(""));
      } else if (path == null) {
        send(exchange, 404, Pages.Content.plain(""));
      } else if (path.equals("events")) {
        stream(exchange, traces, 0);
      } else if (path.matches("[0-9]{1,4}/events")) {
        int index = Integer.parseInt(path.substring(0, path.indexOf('/')));
        boolean there = index < traces.size();
        stream(exchange, there ? traces.subList(index, index + 1) : List.of(), index);
      } else {
        Pages.Content content = pages.at(path);
        send(exchange, content == null ? 404 : 200, content);
      }
    }
  }

  private void stream(HttpExchange exchange, List<Followed> followed, int first)
      throws IOException {
    if (followed.isEmpty() || !streams.tryAcquire()) {
      send(exchange, followed.isEmpty() ? 404 : 503, Pages.Content.plain(""));
      return;
    }
    try {
      head(exchange, "text/event-stream; charset=utf-8", Pages.NOTHING);
      exchange.sendResponseHeaders(200, 0);
      new Stream(bell).serve(exchange, followed, first, () -> open);
    } finally {
      streams.release();
    }
  }

  private static void send(HttpExchange exchange, int status, Pages.Content content)
      throws IOException {
    Pages.Content found = content == null ? Pages.Content.plain("") : content;
    byte[] body = found.text().getBytes(StandardCharsets.UTF_8);
    head(exchange, found.type(), found.policy());
    boolean empty = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void head(HttpExchange exchange, String type, String policy) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", policy + "; frame-ancestors 'self'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "SAMEORIGIN");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }

  @Override
  public void close() {
    open = false;
    watch.interrupt();
    synchronized (bell) {
      bell.notifyAll();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}

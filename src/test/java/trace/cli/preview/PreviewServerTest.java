package trace.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trace.TestMaps;
import trace.model.Language;

/** Attacks on the server: it refuses them, and goes on answering. */
class PreviewServerTest {
  private PreviewServer server;
  private URI address;
  private volatile String stamp = "1";

  @BeforeEach
  void start() throws IOException {
    Shown.Slide slide = new Shown.Slide("図 <1>", "<svg></svg>", "話");
    Shown shown =
        new Shown(
            TestMaps.of("来店数 -> 待ち時間 (+)").trace(),
            "店 <b>",
            "森",
            false,
            "<p>page</p>",
            List.of(slide),
            List.of("問い"),
            "# 報告");
    Followed followed =
        new Followed(
            "folder",
            () -> stamp,
            name ->
                stamp.equals("broken")
                    ? new Followed.Read(Optional.empty(), "3行目がおかしい")
                    : new Followed.Read(Optional.of(shown), ""));
    server = PreviewServer.start(List.of(followed), Language.JA);
    address = URI.create(server.address());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Sends exactly these lines; gives what comes back, or nothing if the connection is closed. */
  private String send(String... lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout(20_000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      // The server may close a connection that sends nonsense before all of it was sent.
      return "";
    }
  }

  private String get(String path, String... headers) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("GET " + path + " HTTP/1.1");
    lines.add("Host: 127.0.0.1:" + address.getPort());
    lines.addAll(List.of(headers));
    return send(lines.toArray(String[]::new));
  }

  private void works() throws IOException {
    assertThat(get(address.getPath())).startsWith("HTTP/1.1 200").contains("店 &lt;b&gt;");
  }

  @Test
  void answersWithAStrictPolicyAndNamesWithoutScript() throws IOException {
    assertThat(get(address.getPath()))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src 'self'")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .contains("<noscript>")
        .contains("図 &lt;1&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void aMapTooLargeForAPictureIsSaidInItsPlace() throws IOException {
    Shown large =
        new Shown(
            TestMaps.of("声 -> 来店 (+)").trace(), "大店", "", false, "", List.of(), List.of(), "");
    Followed followed =
        new Followed("folder", () -> "1", name -> new Followed.Read(Optional.of(large), ""));
    server.close();
    server = PreviewServer.start(List.of(followed, followed), Language.JA);
    address = URI.create(server.address());
    for (String path : List.of("wall", "0/", "0/slides")) {
      assertThat(get(address.getPath() + path)).startsWith("HTTP/1.1 200");
    }
    String said = "<p>要素やつながりが多すぎて、一枚の図には描けません。レポートは読めます。</p>";
    assertThat(get(address.getPath() + "wall")).contains(said);
    assertThat(get(address.getPath() + "0/")).contains(said).doesNotContain("<iframe");
  }

  @Test
  void nothingIsFoundWithoutTheSecretOrOutsideThePages() throws IOException {
    String secret = address.getPath();
    for (String path :
        List.of(
            "/",
            "/0/page",
            "/AAAAAAAAAAAAAAAAAAAAAA/",
            secret + "../etc/passwd",
            secret + "%2e%2e/%2e%2e/etc/passwd",
            secret + "..%2fetc%2fpasswd",
            secret + "..%5c..%5cwindows",
            secret + "%252e%252e%252f",
            secret + "%c0%ae%c0%ae/",
            secret + "0/../0/page",
            secret + "0//page",
            secret + "0/page/",
            secret + "1/page",
            secret + "99999999999/page",
            secret + "-1/page",
            secret + "live.js%00.html",
            secret.toLowerCase(java.util.Locale.ROOT) + "x")) {
      assertThat(get(path)).as(path).doesNotContain("200 OK").doesNotContain("root:");
    }
    works();
  }

  @Test
  void otherHostsOriginsSitesAndMethodsAreRefused() throws IOException {
    String path = address.getPath();
    String host = "Host: 127.0.0.1:" + address.getPort();
    assertThat(send("GET " + path + " HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 403");
    assertThat(send("GET " + path + " HTTP/1.1", "Host: evil.example:" + address.getPort()))
        .startsWith("HTTP/1.1 403");
    assertThat(send("GET " + path + " HTTP/1.1", host, "Host: evil.example"))
        .doesNotContain("200 OK");
    assertThat(send("GET " + path + " HTTP/1.1")).doesNotContain("200 OK");
    assertThat(get(path, "Origin: http://evil.example")).startsWith("HTTP/1.1 403");
    assertThat(get(path, "Origin: null")).startsWith("HTTP/1.1 403");
    assertThat(get(path, "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403");
    assertThat(send("POST " + path + " HTTP/1.1", host, "Content-Length: 0"))
        .startsWith("HTTP/1.1 405");
    assertThat(get(path, "Origin: http://127.0.0.1:" + address.getPort()))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void onlyTheLoopbackAddressListens() throws IOException {
    for (NetworkInterface net : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress other : Collections.list(net.getInetAddresses())) {
        if (!other.isLoopbackAddress()) {
          try (Socket socket = new Socket(other, address.getPort())) {
            throw new AssertionError("listens on " + socket.getInetAddress());
          } catch (IOException refused) {
            assertThat(refused).isNotNull();
          }
        }
      }
    }
  }

  @Test
  void worksWhileAThousandConnectionsHang() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 1000; i++) {
        Socket socket = new Socket("127.0.0.1", address.getPort());
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.ISO_8859_1));
        slow.add(socket);
      }
    } catch (IOException e) {
      // It may refuse some of them.
    }
    try {
      assertThat(slow.size()).isGreaterThan(100);
      works();
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    works();
  }

  @Test
  void aHugeHeaderAndGarbageAreRefused() throws IOException {
    assertThat(send("\u0000\u0001\u0002garbage")).doesNotContain("200 OK");
    assertThat(send("GET " + "/x".repeat(200_000) + " HTTP/1.1", "Host: x"))
        .doesNotContain("200 OK");
    works();
  }

  @Test
  void eventsTellChangesAndProblemsWithinHalfASecond() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout(20_000);
      String request =
          "GET " + address.getPath() + "0/events HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort();
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      until(in, "data: 0 1");
      long start = System.nanoTime();
      stamp = "broken";
      until(in, "3行目がおかしい");
      assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
      assertThat(get(address.getPath() + "0/page")).contains("<p>page</p>");
    }
  }

  private static void until(InputStream in, String text) throws IOException {
    java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).contains(text)) {
      int b = in.read();
      assertThat(b).as("%s in %s", text, read.toString(StandardCharsets.UTF_8)).isNotNegative();
      read.write(b);
    }
  }
}

package trace.cli.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Lets in only pages of this server: asked by its own name (against DNS rebinding), from no other
 * origin, with the secret of this run in the path.
 */
final class Guard {
  private final String secret = drawn();
  private final List<String> hosts;

  Guard(int port) {
    this.hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /** 128 bits that nobody can guess, as a part of a path. */
  private static String drawn() {
    byte[] bits = new byte[16];
    new SecureRandom().nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  String secret() {
    return secret;
  }

  /** 200 if the request may be answered, else the status that refuses it. */
  int status(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return 403;
    }
    for (String origin : headers.getOrDefault("Origin", List.of())) {
      if (hosts.stream().noneMatch(h -> origin.equals("http://" + h))) {
        return 403;
      }
    }
    String site = headers.getFirst("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return 403;
    }
    String method = exchange.getRequestMethod();
    return method.equals("GET") || method.equals("HEAD") ? 200 : 405;
  }

  /** What stands behind the secret in the path; null if the secret does not. */
  String path(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    String lead = "/" + secret + "/";
    if (path == null || path.length() < lead.length()) {
      return null;
    }
    boolean same =
        MessageDigest.isEqual(
            path.substring(0, lead.length()).getBytes(StandardCharsets.UTF_8),
            lead.getBytes(StandardCharsets.UTF_8));
    return same ? path.substring(lead.length()) : null;
  }
}

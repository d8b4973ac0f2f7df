package trace.cli.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Server-sent events for a page (WHATWG HTML, server-sent events), until it goes away. */
final class Stream {
  private static final long KEEP_ALIVE = 10_000;

  private final Object bell;

  Stream(Object bell) {
    this.bell = bell;
  }

  /**
   * Sends each new state of the traces; returns when nobody reads any more.
   *
   * @param first the number of the first of the traces
   */
  void serve(HttpExchange exchange, List<Followed> traces, int first, BooleanSupplier open) {
    long[] sent = new long[traces.size()];
    Arrays.fill(sent, -1);
    try (OutputStream out = exchange.getResponseBody()) {
      while (open.getAsBoolean()) {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < sent.length; i++) {
          Followed.State state = traces.get(i).state();
          if (state.version() != sent[i]) {
            sent[i] = state.version();
            event(first + i, state, events);
          }
        }
        out.write(bytes(events.isEmpty() ? ": still here\n\n" : events.toString()));
        out.flush();
        synchronized (bell) {
          if (isSame(traces, sent)) {
            bell.wait(KEEP_ALIVE);
          }
        }
      }
    } catch (IOException e) {
      // The page was closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isSame(List<Followed> traces, long[] sent) {
    for (int i = 0; i < sent.length; i++) {
      if (traces.get(i).state().version() != sent[i]) {
        return false;
      }
    }
    return true;
  }

  /** The number of the trace and its version, then what is wrong, line by line. */
  private static void event(int index, Followed.State state, StringBuilder out) {
    out.append("event: state\ndata: ").append(index).append(' ').append(state.version());
    state.problem().lines().forEach(l -> out.append("\ndata: ").append(l));
    out.append("\n\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package trace.analysis;

import java.util.HashSet;
import java.util.Set;
import trace.model.Names;
import trace.model.Relationship;
import trace.model.Trace;

/**
 * What rests on a source. Evidence is derived and modest: a source says that somebody reports the
 * direction of an arrow, never that it is proven.
 */
public final class Evidence {
  private final Set<String> supporting = new HashSet<>();

  /** Collects the sources of the trace that are neither a guess nor an AI. */
  public Evidence(Trace trace) {
    trace.sources().stream()
        .filter(s -> !s.isGuess())
        .forEach(s -> supporting.add(Names.key(s.key())));
  }

  /** True if the arrow is 出典あり: it names such a source, and no AI drew it. */
  public boolean supports(Relationship r) {
    return !isAi(r.by()) && r.sources().stream().anyMatch(k -> supporting.contains(Names.key(k)));
  }

  /** True if {@code by} names an AI. */
  public static boolean isAi(String by) {
    String b = Names.key(by);
    return b.equalsIgnoreCase("ai") || b.equals("生成AI") || b.equals("人工知能");
  }
}

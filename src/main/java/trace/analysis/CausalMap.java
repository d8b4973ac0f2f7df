package trace.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.model.Element;
import trace.model.Names;
import trace.model.Relationship;
import trace.model.Trace;

/**
 * A trace as a signed directed graph: its elements, and the arrows between elements that exist.
 * Arrows that name an unknown element are left out; the reader reports them.
 */
public final class CausalMap {
  private final Trace trace;
  private final Map<String, Integer> index;
  private final List<Arrow> arrows;
  private final List<List<Arrow>> outgoing;
  private final List<List<Arrow>> incoming;

  private CausalMap(Trace trace, Map<String, Integer> index, List<Arrow> arrows) {
    this.trace = trace;
    this.index = index;
    this.arrows = List.copyOf(arrows);
    this.outgoing = grouped(true);
    this.incoming = grouped(false);
  }

  /** Resolves the names of the trace. Where two elements share a name, the first one counts. */
  public static CausalMap of(Trace trace) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < trace.elements().size(); i++) {
      index.putIfAbsent(Names.key(trace.elements().get(i).name()), i);
    }
    Evidence evidence = new Evidence(trace);
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < trace.relationships().size(); i++) {
      Relationship r = trace.relationships().get(i);
      Integer from = index.get(Names.key(r.from()));
      Integer to = index.get(Names.key(r.to()));
      if (from != null && to != null) {
        arrows.add(new Arrow(i, from, to, r, evidence.supports(r)));
      }
    }
    return new CausalMap(trace, index, arrows);
  }

  private List<List<Arrow>> grouped(boolean byCause) {
    List<List<Arrow>> groups = new ArrayList<>();
    elements().forEach(e -> groups.add(new ArrayList<>()));
    arrows.forEach(a -> groups.get(byCause ? a.from() : a.to()).add(a));
    groups.replaceAll(List::copyOf);
    return List.copyOf(groups);
  }

  /** The trace the map was made from. */
  public Trace trace() {
    return trace;
  }

  /** The elements, in the order of the file; an element's index is its place here. */
  public List<Element> elements() {
    return trace.elements();
  }

  /** The element at an end of an arrow. */
  public Element element(int index) {
    return trace.elements().get(index);
  }

  /** The index of the element of that name, in any spelling that counts as the same. */
  public Optional<Integer> index(String name) {
    return Optional.ofNullable(index.get(Names.key(name)));
  }

  /** The arrows, in the order of the file. */
  public List<Arrow> arrows() {
    return arrows;
  }

  /** The arrows that leave an element, in the order of the file. */
  public List<Arrow> outgoing(int element) {
    return outgoing.get(element);
  }

  /** The arrows that reach an element, in the order of the file. */
  public List<Arrow> incoming(int element) {
    return incoming.get(element);
  }
}

package trace.analysis;

import java.util.Arrays;

/**
 * The strongly connected components of a directed graph: the parts in which every element reaches
 * every other, and so the parts in which loops can be (Tarjan, SIAM J. Comput. 1(2), 1972).
 */
final class Components {
  private final int[] of;
  private final int[] size;

  private Components(int[] of, int[] size) {
    this.of = of;
    this.size = size;
  }

  /** Finds the components of the graph with these arrows. */
  static Components of(int elements, int[] from, int[] to) {
    return new Search(elements, from, to).run();
  }

  /** True if one can go from either element to the other and come back. */
  boolean together(int a, int b) {
    return of[a] == of[b];
  }

  /** How many elements the component of this one has. */
  int size(int element) {
    return size[of[element]];
  }

  /** The recursion of Tarjan's algorithm, with a stack of its own so that long chains are fine. */
  private static final class Search {
    private final int[] to;
    private final int[] firstOut;
    private final int[] nextOut;
    private final int[] number;
    private final int[] low;
    private final int[] of;
    private final int[] size;
    private final int[] open;
    private final int[] calls;
    private int opened;
    private int numbers;
    private int components;

    private Search(int elements, int[] from, int[] to) {
      this.to = to;
      firstOut = new int[elements];
      Arrays.fill(firstOut, -1);
      nextOut = new int[to.length];
      for (int a = to.length - 1; a >= 0; a--) {
        nextOut[a] = firstOut[from[a]];
        firstOut[from[a]] = a;
      }
      number = new int[elements];
      low = new int[elements];
      of = new int[elements];
      Arrays.fill(of, -1);
      size = new int[elements];
      open = new int[elements];
      calls = new int[elements];
    }

    private Components run() {
      for (int v = 0; v < number.length; v++) {
        if (number[v] == 0) {
          visit(v);
        }
      }
      return new Components(of, size);
    }

    private void visit(int root) {
      int depth = 0;
      begin(root);
      calls[0] = root;
      while (depth >= 0) {
        int v = calls[depth];
        int a = firstOut[v];
        if (a >= 0) {
          firstOut[v] = nextOut[a];
          int w = to[a];
          if (number[w] == 0) {
            begin(w);
            calls[++depth] = w;
          } else if (of[w] < 0) {
            low[v] = Math.min(low[v], number[w]);
          }
        } else {
          end(v);
          depth--;
          if (depth >= 0) {
            low[calls[depth]] = Math.min(low[calls[depth]], low[v]);
          }
        }
      }
    }

    private void begin(int v) {
      number[v] = ++numbers;
      low[v] = numbers;
      open[opened++] = v;
    }

    private void end(int v) {
      if (low[v] != number[v]) {
        return;
      }
      int w;
      do {
        w = open[--opened];
        of[w] = components;
        size[components]++;
      } while (w != v);
      components++;
    }
  }
}

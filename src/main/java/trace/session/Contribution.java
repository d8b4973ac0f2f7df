package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trace.edit.LinkEdit;
import trace.model.Names;
import trace.model.Table;

/**
 * What a person or a group made without the tool: the arrows among the lines they wrote, and all
 * other lines.
 *
 * @param who the person or group
 * @param arrows the arrows, in the order in which they were written
 * @param others the lines that are no arrow
 * @param masked how many lines were left out because they seem to hold an address or number
 */
public record Contribution(String who, List<LinkEdit> arrows, List<String> others, int masked) {
  /** The longest name of an element in an arrow that somebody meant as one. */
  private static final int LONGEST = 40;

  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-・•*◦●○▪■□►▶➤]\\s*|[0-9０-９]{1,2}[.)．、）]\\s*)+");

  public Contribution {
    arrows = List.copyOf(arrows);
    others = List.copyOf(others);
  }

  /** Gathers what people wrote, each under their name. */
  public static final class Gathering {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private static final class Draft {
      private String who;
      private final List<LinkEdit> arrows = new ArrayList<>();
      private final List<String> others = new ArrayList<>();
      private int masked;
    }

    /** Takes a text that somebody wrote, line by line. */
    public void add(String who, String text) {
      String name = Names.trim(who.replaceAll("\\s+", " "));
      Draft draft = drafts.computeIfAbsent(Names.key(name), k -> new Draft());
      draft.who = draft.who == null ? name : draft.who;
      text.lines().forEach(l -> line(draft, l));
    }

    private static void line(Draft draft, String line) {
      String said = Names.trim(BULLET.matcher(line).replaceFirst(""));
      if (said.isEmpty()) {
        return;
      }
      Optional<LinkEdit> arrow = LinkEdit.read(said).link().filter(Gathering::isMeant);
      if (Private.isIn(said)) {
        draft.masked++;
      } else if (arrow.isPresent()) {
        draft.arrows.add(arrow.get());
      } else {
        draft.others.add(Names.trim(line));
      }
    }

    /** Sentences may hold an arrow as well. */
    private static boolean isMeant(LinkEdit arrow) {
      return isName(arrow.from()) && isName(arrow.to()) && !Names.same(arrow.from(), arrow.to());
    }

    private static boolean isName(String name) {
      return name.codePointCount(0, name.length()) <= LONGEST
          && name.chars().noneMatch(c -> "。！!".indexOf(c) >= 0 || Character.isISOControl(c));
    }

    /**
     * Takes a table of a form: a row for each person or group; all cells but those that hold
     * personal data.
     *
     * @return false if no column holds names
     */
    public boolean add(Table table) {
      AttendeeReader.Wishes all = new AttendeeReader.Wishes(List.of(), List.of(), List.of());
      Head head = Head.of(table, all);
      if (!head.problems().isEmpty()) {
        return false;
      }
      int named = head.first(Columns.Use.NAME);
      for (Table.Row row : head.rows()) {
        if (Names.key(row.cell(named)).isEmpty()) {
          continue;
        }
        for (int column : head.questions(new LinkedHashMap<>()).values()) {
          add(row.cell(named), row.cell(column));
        }
      }
      return true;
    }

    /** What everybody contributed, in the order in which they appeared. */
    public List<Contribution> all() {
      return drafts.values().stream()
          .map(d -> new Contribution(d.who, d.arrows, d.others, d.masked))
          .toList();
    }
  }
}

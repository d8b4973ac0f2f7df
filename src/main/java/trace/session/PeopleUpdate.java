package trace.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import trace.model.Names;
import trace.model.Problem;
import trace.model.ProblemKind;

/**
 * What a list of attendees changes in {@code people.yaml}. What the facilitator typed stays:
 * groups, notes, order, people who are not in the list. Nobody is taken out; who signed off is
 * marked.
 *
 * @param text the text as it is to be; empty if there are problems
 * @param added how many people are new
 * @param changed how many people have something new said about them
 * @param signedOff lines of the file, as it was, of people who have signed off since
 * @param gone lines of the file, as it was, of people who are not in the list
 * @param problems why nothing can be changed
 */
public record PeopleUpdate(
    Optional<String> text,
    int added,
    int changed,
    List<Integer> signedOff,
    List<Integer> gone,
    List<Problem> problems) {
  /** The number that tells people of the same name apart. */
  private static final Pattern NUMBER = Pattern.compile("\\([0-9]+\\)$");

  public PeopleUpdate {
    signedOff = List.copyOf(signedOff);
    gone = List.copyOf(gone);
    problems = List.copyOf(problems);
  }

  /**
   * Brings a list into a text.
   *
   * @param text what the file says now; for a new file, the comment it begins with
   * @param called the name of the list: those it leaves out are counted beside those of other lists
   */
  public static PeopleUpdate of(String text, Attendees list, String called) {
    PeopleEditor editor = new PeopleEditor(text);
    if (!editor.people().isUsable()) {
      return failed(editor.people().problems());
    }
    return new Merging(editor, list, called).update();
  }

  private static PeopleUpdate failed(List<Problem> problems) {
    return new PeopleUpdate(Optional.empty(), 0, 0, List.of(), List.of(), problems);
  }

  /** The list and the file, side by side. */
  private static final class Merging {
    private final PeopleEditor editor;
    private final Attendees list;
    private final String called;
    private final List<Person> there;
    private final Attendees.Attendee[] matched;
    private final List<Attendees.Attendee> fresh = new ArrayList<>();

    Merging(PeopleEditor editor, Attendees list, String called) {
      this.editor = editor;
      this.called = called;
      this.list = list;
      this.there = editor.people().all();
      this.matched = new Attendees.Attendee[there.size()];
    }

    PeopleUpdate update() {
      match();
      int changed = 0;
      List<Integer> signedOff = new ArrayList<>();
      List<Integer> gone = new ArrayList<>();
      for (int i = 0; i < matched.length; i++) {
        if (matched[i] != null) {
          changed += say(i, matched[i]) ? 1 : 0;
        } else if (list.cancelled().stream().anyMatch(named(there.get(i)))) {
          editor.set(i, "cancelled", Optional.of(Person.yesNo(true)));
          if (!there.get(i).cancelled()) {
            signedOff.add(editor.line(i));
          }
        } else {
          gone.add(editor.line(i));
        }
      }
      fresh.forEach(a -> editor.add(free(a.name()), a.fields()));
      list.kept().forEach(editor::question);
      editor.leftOut(called, leftOut());
      Optional<String> text = editor.result();
      return text.isEmpty()
          ? failed(List.of(unsure()))
          : new PeopleUpdate(text, fresh.size(), changed, signedOff, gone, List.of());
    }

    private static java.util.function.Predicate<String> named(Person person) {
      return n -> Names.same(n, person.name());
    }

    private static Problem unsure() {
      return new Problem(
          ProblemKind.EDIT_UNSURE, List.of(), "", Optional.empty(), Optional.empty());
    }

    /** Those who signed off and stand in the file are counted there. */
    private People.LeftOut leftOut() {
      long cancelled =
          list.cancelled().stream()
              .filter(c -> there.stream().noneMatch(p -> Names.same(p.name(), c)))
              .count();
      return new People.LeftOut((int) cancelled, list.waiting(), list.withdrawn());
    }

    /**
     * Who is who. People of the same name are told apart by what they answered, and else by their
     * order.
     */
    private void match() {
      List<Attendees.Attendee> open = new ArrayList<>(list.people());
      match(open, (p, a) -> Names.same(p.name(), a.name()) && answersAgree(p, a));
      match(open, (p, a) -> base(p.name()).equals(base(a.name())) && answersAgree(p, a));
      match(open, (p, a) -> Names.same(p.name(), a.name()));
      match(open, (p, a) -> base(p.name()).equals(base(a.name())));
      fresh.addAll(open);
    }

    private void match(
        List<Attendees.Attendee> open, BiPredicate<Person, Attendees.Attendee> same) {
      for (Attendees.Attendee a : List.copyOf(open)) {
        for (int i = 0; i < matched.length; i++) {
          if (matched[i] == null && same.test(there.get(i), a)) {
            matched[i] = a;
            open.remove(a);
            break;
          }
        }
      }
    }

    private static boolean answersAgree(Person person, Attendees.Attendee a) {
      return a.answers().equals(person.answers());
    }

    private static String base(String name) {
      return Names.trim(NUMBER.matcher(Names.key(name)).replaceFirst(""));
    }

    /**
     * What the list says of somebody; first time, member and came only where nothing is said. Only
     * who is marked as there now was absent before.
     */
    private boolean say(int index, Attendees.Attendee a) {
      Person person = there.get(index);
      Map<String, String> old = person.fields();
      Map<String, Optional<String>> wishes = new LinkedHashMap<>();
      a.fields()
          .forEach(
              (key, value) -> {
                boolean answer = a.answers().containsKey(key);
                String said = answer ? a.answers().get(key) : value;
                boolean late = key.equals("came") && a.came().orElse(false);
                boolean differs =
                    answer || late ? !said.equals(old.get(key)) : !old.containsKey(key);
                if (differs) {
                  wishes.put(key, Optional.of(value));
                }
              });
      if (person.cancelled()) {
        wishes.put("cancelled", Optional.empty());
      }
      for (String key : person.answers().keySet()) {
        String whole = editor.people().questions().getOrDefault(key, "");
        if (list.dropped().stream().anyMatch(d -> Columns.isSame(d, whole))) {
          wishes.put(key, Optional.empty());
        }
      }
      wishes.forEach((key, value) -> editor.set(index, key, value));
      return !wishes.isEmpty();
    }

    /** The name, with another number if somebody in the file has it. */
    private String free(String name) {
      String base = Names.trim(name.replaceFirst("（[0-9]+）$", ""));
      String free = name;
      for (int number = 2; isTaken(free); number++) {
        free = base + "（" + number + "）";
      }
      return free;
    }

    private boolean isTaken(String name) {
      return there.stream().anyMatch(p -> Names.same(p.name(), name)) || editor.adds(name);
    }
  }
}

package trace.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who takes part, as {@code people.yaml} has it: a display name, what they answered, and
 * what the facilitator wrote. Nothing else about them is known here.
 *
 * @param name the display name, as written; nobody else has the same
 * @param call what they are called on a name tag, if it is not the display name; else empty
 * @param first whether it is their first time, if that is known
 * @param member whether they are a member, if that is known
 * @param came whether they came, if that is known
 * @param cancelled true if they signed off after they had been written down
 * @param group the number of their group, from 1
 * @param fixed true if somebody put them into that group by hand ({@code group: 3!})
 * @param role what they do, such as timekeeper; may be empty
 * @param note what the facilitator noted; may be empty
 * @param answers what they answered, by the key of the question
 */
public record Person(
    String name,
    String call,
    Optional<Boolean> first,
    Optional<Boolean> member,
    Optional<Boolean> came,
    boolean cancelled,
    Optional<Integer> group,
    boolean fixed,
    String role,
    String note,
    Map<String, String> answers) {
  public Person {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** How they are called: on name tags, in lists of groups. */
  public String called() {
    return call.isEmpty() ? name : call;
  }

  /** True if they are expected, or there: neither signed off nor absent. */
  public boolean isExpected() {
    return !cancelled && came.orElse(true);
  }

  /** What is said of them, by the keys of the file; what is not said is not there. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    group.ifPresent(g -> fields.put("group", g + (fixed ? "!" : "")));
    first.ifPresent(b -> fields.put("first", yesNo(b)));
    member.ifPresent(b -> fields.put("member", yesNo(b)));
    came.ifPresent(b -> fields.put("came", yesNo(b)));
    if (cancelled) {
      fields.put("cancelled", yesNo(true));
    }
    fields.put("role", role);
    fields.put("call", call);
    fields.put("note", note);
    fields.putAll(answers);
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /** How a truth is written in the file. */
  static String yesNo(boolean truth) {
    return truth ? "yes" : "no";
  }
}

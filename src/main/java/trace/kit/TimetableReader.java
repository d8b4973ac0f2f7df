package trace.kit;

import java.util.ArrayList;
import java.util.List;
import trace.model.Kit;
import trace.model.KitFormat;
import trace.model.ProblemKind;

/** Reads {@code timetable:} of a kind of session, and whether it fits sessions of every length. */
final class TimetableReader {
  private final KitMap top;
  private final List<Kit.Slot> slots = new ArrayList<>();

  TimetableReader(KitMap top) {
    this.top = top;
  }

  List<Kit.Slot> slots() {
    top.maps("timetable", false).forEach(map -> slots.add(slot(map)));
    if (slots.isEmpty()) {
      return slots;
    }
    if (slots.stream().noneMatch(s -> s.from() == 0 && !s.isFixed())) {
      top.report(ProblemKind.KIT_TIMETABLE_FIXED, top.node("timetable"));
    }
    for (Kit.Slot slot : slots) {
      int least = least(slot.from());
      if (slot.from() > 0 && least > slot.from()) {
        String needed = Integer.toString(least);
        KitMap map = map(slot.key());
        map.report(ProblemKind.KIT_TIMETABLE_FULL, map.node("from"), slot.key(), needed);
      }
    }
    return slots;
  }

  /** The least that all parts of a session of that length take. */
  private int least(int minutes) {
    return slots.stream().filter(s -> s.from() <= minutes).mapToInt(Kit.Slot::least).sum();
  }

  private KitMap map(String key) {
    return top.maps("timetable", false).stream()
        .filter(m -> m.key().equals(key))
        .findFirst()
        .orElse(top);
  }

  private Kit.Slot slot(KitMap map) {
    map.only(KitFormat.SLOT);
    map.checkKey();
    int minutes = map.minutes("minutes");
    if (minutes == 0) {
      map.report(ProblemKind.KIT_KEY_MISSING, map.node("minutes"), "minutes", map.key());
    }
    boolean fixed = map.truth("fixed");
    int least = map.minutes("least");
    if (fixed && map.get("least").isPresent() || least > minutes) {
      map.report(ProblemKind.KIT_SLOT_LEAST, map.node("least"), map.key());
    }
    boolean ends = fixed || least > minutes;
    return new Kit.Slot(
        map.key(),
        map.local("title", true),
        minutes,
        ends ? minutes : least > 0 ? least : (minutes + 1) / 2,
        map.minutes("from"),
        map.truth("listening"),
        map.local("say", false));
  }
}

package trace.cli;

import java.util.ArrayList;
import java.util.List;
import trace.document.Handout;
import trace.session.People;
import trace.session.Person;

/** Those who are expected, as the papers of a session name them. */
final class Guests {
  private Guests() {}

  /**
   * Reads them from {@code people.yaml} beside the session.
   *
   * @return nobody if there is no such file
   * @throws NotUsable if it cannot be used until its errors are mended; it shows no line of the
   *     file
   */
  static List<Handout.Attendee> of(OpenedSession session) {
    People people = PeopleFiles.read(session.loaded().folder());
    if (!people.isUsable()) {
      throw new NotUsable(PeopleFiles.of(session), "", people.problems(), session.language());
    }
    List<Handout.Attendee> guests = new ArrayList<>();
    for (Person p : people.expected()) {
      String group = p.group().map(String::valueOf).orElse("");
      guests.add(new Handout.Attendee(p.called(), group, p.role(), p.first().orElse(false)));
    }
    return guests;
  }
}

package org.relieflink.platform.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;

/**
 * 会商会：when and where, who was asked and came, what was on the agenda.
 *
 * @param owner the office that holds it
 * @param venue room, or the number of a video conference
 * @param chair staff number and name
 * @param closedAt null while it goes on
 * @param items that this officer may see, in order
 */
public record Conference(
    long id,
    Unit owner,
    String title,
    String venue,
    Instant heldAt,
    String chair,
    @Nullable Instant closedAt,
    List<Invited> invited,
    List<AgendaItem> items) {
  public Conference {
    invited = List.copyOf(invited);
    items = List.copyOf(items);
  }

  /** As pages show it. */
  public String number() {
    return "HZ-%06d".formatted(id);
  }

  /** How the minutes name an item; a case's step that stands on it begins with it. */
  public String reference(AgendaItem item) {
    return number() + "-" + item.position();
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  public Optional<AgendaItem> item(long item) {
    return items.stream().filter(one -> one.id() == item).findFirst();
  }

  public Optional<Invited> invited(String officer) {
    return invited.stream().filter(one -> one.officer().equals(officer)).findFirst();
  }
}

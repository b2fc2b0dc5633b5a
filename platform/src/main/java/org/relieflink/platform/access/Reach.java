package org.relieflink.platform.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 看得到哪些行：the policy table as a condition on rows, for lists, counts, drop-downs and searches alike,
 * and as a word on the values of one row. The database holds the same condition once more as
 * row-level security.
 */
@Component
public class Reach {
  private final Policy policy;
  private final JoinedCases joined;

  public Reach(Policy policy, JoinedCases joined) {
    this.policy = policy;
    this.joined = joined;
  }

  /**
   * The condition for whoever is asking now: the rows that may be read, and of those, where the
   * address that was called asks for more of the same matter, the rows that more may be done to.
   */
  public String condition(Need read, Owned owned) {
    return Actor.now()
        .map(
            officer ->
                Actor.asked()
                    .filter(asked -> asked.matter() == read.matter() && !asked.equals(read))
                    .map(
                        asked ->
                            condition(officer, read, owned)
                                + " and "
                                + condition(officer, asked, owned))
                    .orElseGet(() -> condition(officer, read, owned)))
        .orElse("false");
  }

  /** The condition for this officer; made of checked codes only, so it may stand in a statement. */
  public String condition(Officer officer, Need need, Owned owned) {
    if (officer.unit().line().equals(Unit.SYSTEM)) {
      return "true";
    }
    return Arrays.stream(RowState.values())
        .map(state -> condition(officer, need, owned, state))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.collectingAndThen(Collectors.joining(" or "), Reach::bracketed));
  }

  private static String bracketed(String text) {
    return text.isEmpty() ? "false" : "(" + text + ")";
  }

  private String condition(Officer officer, Need need, Owned owned, RowState state) {
    boolean sealed = state == RowState.SEALED;
    if (sealed && owned.sealed().equals("false")) {
      return "";
    }
    Set<Relation> relations = policy.relations(officer.role(), need, state);
    String rows =
        relations.stream()
            .map(relation -> rows(officer, owned, relation))
            .collect(Collectors.joining(" or "));
    return rows.isEmpty() ? "" : (sealed ? "" : "not ") + owned.sealed() + " and (" + rows + ")";
  }

  private static String rows(Officer officer, Owned owned, Relation relation) {
    String line = owned.line() + " = '" + officer.unit().line() + "'";
    String place = owned.place() + " = '" + officer.unit().place() + "'";
    String below = owned.place() + " like '" + officer.unit().below() + "%'";
    return switch (relation) {
      case OWN -> line + " and " + place;
      case JOINED -> joined(owned);
      case HIGHER -> line + " and " + below + " and not " + place;
      case OTHER -> "not " + line + " and " + place;
      case ELSEWHERE -> "not (" + line + " and " + below + ") and not (" + place + ")";
    };
  }

  /** The database knows for whom it reads, and until when. */
  private static String joined(Owned owned) {
    return owned.caseNo().isEmpty()
        ? "false"
        : "%s = '%s' and (%s || ' ' || %s) = any ((select access.joined())::text[])"
            .formatted(owned.line(), Unit.PROCURATORATE, owned.place(), owned.caseNo());
  }

  /** What is shown of the persons in a row. */
  public Shown shown(Officer officer, Need need, Whose whose) {
    return shown(officer, need, whose, need.matter().purpose());
  }

  /** The same for a purpose that was asked for. */
  public Shown shown(Officer officer, Need need, Whose whose, Purpose purpose) {
    Relation relation = officer.unit().to(whose.unit());
    PolicyCell person =
        new PolicyCell(officer.role(), need, relation, PolicyCell.PERSON, purpose, whose.state());
    boolean guest = relation != Relation.OWN && joined(officer, whose);
    return new Shown(effect(person, guest), effect(person.at(PolicyCell.CLOSEST), guest));
  }

  /** What the unit is refused may be given to one who is joined to the case. */
  private Effect effect(PolicyCell cell, boolean guest) {
    Effect effect = policy.effect(cell);
    return effect == Effect.DENY && guest ? policy.effect(cell.as(Relation.JOINED)) : effect;
  }

  private boolean joined(Officer officer, Whose whose) {
    return joined.joined(officer, whose.unit().place(), whose.caseNo());
  }

  /** Whether a row is there at all for this officer. */
  public boolean covers(Officer officer, Need need, Whose whose) {
    if (officer.unit().line().equals(Unit.SYSTEM)) {
      return true;
    }
    Set<Relation> relations = policy.relations(officer.role(), need, whose.state());
    return relations.contains(officer.unit().to(whose.unit()))
        || (relations.contains(Relation.JOINED) && joined(officer, whose));
  }
}

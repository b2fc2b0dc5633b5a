package org.relieflink.platform.recusal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.recusal.Declaration;
import org.relieflink.platform.recusal.RecusalRefusal;
import org.relieflink.platform.recusal.Recusals;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.recusal.TieRule;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.vault.Blinds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredRecusals implements Recusals {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's

  private final DeclarationStore store;
  private final TieRules rules;
  private final Blinds blinds;
  private final Accounts accounts;
  private final Trail trail;
  private final Clock clock;

  StoredRecusals(
      DeclarationStore store,
      TieRules rules,
      Blinds blinds,
      Accounts accounts,
      Trail trail,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.blinds = blinds;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<Declaration> declare(Officer officer, Declaring declaring) {
    Optional<CitizenId> number = CitizenId.find(declaring.number());
    if (number.isEmpty()) {
      return Outcome.refused(RecusalRefusal.NUMBER_UNUSABLE);
    }
    if (declaring.words().length() > LONGEST) {
      return Outcome.refused(RecusalRefusal.WORDS_TOO_LONG, LONGEST);
    }
    String who = officer.staffNumber();
    store.lock(who);
    String key = blinds.name(number.get().value());
    List<Declaration> standing = own(officer).stream().filter(Declaration::stands).toList();
    if (store.stands(who, key, EnumSet.allOf(Tie.class))) {
      return Outcome.refused(RecusalRefusal.DECLARED_ALREADY);
    }
    if (declaring.tie() == Tie.SELF && standing.stream().anyMatch(one -> one.tie() == Tie.SELF)) {
      return Outcome.refused(RecusalRefusal.SELF_ALREADY);
    }
    if (standing.size() >= MOST) {
      return Outcome.refused(RecusalRefusal.TOO_MANY, MOST);
    }
    Instant now = clock.instant();
    Declaration born =
        new Declaration(0, declaring.tie(), number.get().masked(), declaring.words(), now, null);
    long id = store.add(who, key, number.get().value(), born);
    note(officer, "RECUSAL_DECLARED", id, declaring.tie());
    return Outcome.of(store.find(who, id).orElseThrow());
  }

  private void note(Officer officer, String action, long id, Tie tie) {
    trail.record(officer, TrailNote.of(action, "recusal", "recusal-" + id).resulting(tie.code()));
  }

  @Override
  @Transactional
  public Outcome<Declaration> end(Officer officer, long id) {
    String who = officer.staffNumber();
    store.lock(who);
    Optional<Declaration> found = store.find(who, id);
    if (found.isEmpty()) {
      return Outcome.refused(RecusalRefusal.UNKNOWN);
    }
    if (!found.get().stands()) {
      return Outcome.refused(RecusalRefusal.ENDED_ALREADY);
    }
    store.end(id, clock.instant());
    note(officer, "RECUSAL_ENDED", id, found.get().tie());
    return Outcome.of(store.find(who, id).orElseThrow());
  }

  @Override
  public List<Declaration> own(Officer officer) {
    return store.of(officer.staffNumber());
  }

  @Override
  public List<Tally> tallies(Officer reviewer) {
    return Actor.asServer(store::counts).stream()
        .flatMap(count -> tally(reviewer, count).stream())
        .toList();
  }

  private Optional<Tally> tally(Officer reviewer, DeclarationStore.Count count) {
    return Actor.asServer(() -> accounts.find(count.officer()))
        .filter(who -> who.unit().place().equals(reviewer.unit().place()))
        .map(who -> new Tally(count.officer(), who.displayName(), count.tie(), count.count()));
  }

  @Override
  public List<TieRule> rules() {
    return rules.on(LocalDate.ofInstant(clock.instant(), ZONE));
  }
}

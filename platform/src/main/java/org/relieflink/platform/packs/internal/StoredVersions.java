package org.relieflink.platform.packs.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.BrokenPack;
import org.relieflink.law.Organ;
import org.relieflink.law.PackDifference;
import org.relieflink.law.PackTrial;
import org.relieflink.law.RulePack;
import org.relieflink.law.YamlProblem;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.packs.LivePacks;
import org.relieflink.platform.packs.PackCheck;
import org.relieflink.platform.packs.PackCompared;
import org.relieflink.platform.packs.PackRefusal;
import org.relieflink.platform.packs.PackState;
import org.relieflink.platform.packs.PackVersion;
import org.relieflink.platform.packs.PackVersion.Ended;
import org.relieflink.platform.packs.Packs;
import org.relieflink.platform.packs.PastProposals;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 本院规则包的一生。 The steps of a version; first whose it is, then what was sent with it. */
@Service
class StoredVersions implements Packs {
  private final VersionStore store;
  private final CheckPack checks;
  private final ReleasePack releases;
  private final LivePacks live;
  private final PastProposals past;
  private final PackLog log;

  StoredVersions(
      VersionStore store,
      CheckPack checks,
      ReleasePack releases,
      LivePacks live,
      PastProposals past,
      PackLog log) {
    this.store = store;
    this.checks = checks;
    this.releases = releases;
    this.live = live;
    this.past = past;
    this.log = log;
  }

  @Override
  public List<PackVersion> list(Officer officer) {
    String place = officer.unit().place();
    return log.may(officer, Deed.READ, place) ? store.list(place) : List.of();
  }

  @Override
  public List<BrokenPack> broken(Officer officer) {
    String place = officer.unit().place();
    return log.may(officer, Deed.READ, place) ? live.now().broken(place) : List.of();
  }

  @Override
  public Outcome<PackVersion> find(Officer officer, long id) {
    return found(officer, Deed.READ, id);
  }

  private Outcome<PackVersion> found(Officer officer, Deed deed, long id) {
    String place = officer.unit().place();
    return store
        .find(place, id)
        .filter(one -> log.may(officer, deed, place))
        .map(Outcome::of)
        .orElseGet(() -> Outcome.refused(PackRefusal.UNKNOWN));
  }

  /** The next act on a version that the officer may do this to. */
  private <T> Outcome<T> with(Outcome<PackVersion> found, Function<PackVersion, Outcome<T>> next) {
    return found instanceof Outcome.Done<PackVersion> done
        ? next.apply(done.value())
        : new Outcome.Refused<>(((Outcome.Refused<PackVersion>) found).refusal());
  }

  @Override
  public PackCheck check(Officer officer, String yaml) {
    return checks.check(officer.unit().place(), yaml);
  }

  @Override
  public PackCheck check(PackVersion version) {
    return checks.check(version);
  }

  @Override
  @Transactional
  public Outcome<PackVersion> draft(Officer officer, String yaml) {
    if (!log.may(officer, Deed.WRITE, officer.unit().place())) {
      return Outcome.refused(PackRefusal.UNKNOWN);
    }
    if (yaml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Outcome.refused(PackRefusal.TOO_LONG, MOST_BYTES / 1024);
    }
    store.lock();
    PackCheck check = check(officer, yaml);
    RulePack pack = check.pack();
    if (pack == null) {
      return new Outcome.Refused<>(wrong(check.problems()));
    }
    String digest = Sm3.of(yaml.getBytes(StandardCharsets.UTF_8));
    long id = store.add(pack, yaml, digest, log.step(officer));
    PackVersion made = store.find(pack.place(), id).orElseThrow();
    log.done(officer, "PACK_DRAFTED", made);
    return Outcome.of(made);
  }

  private static Refusal wrong(List<YamlProblem> problems) {
    return Refusal.of(PackRefusal.WRONG, problems.size())
        .withFields(problems.stream().map(one -> new FieldProblem("yaml", one.text())).toList());
  }

  /** Why a text cannot go on; empty when it can. */
  static Optional<Refusal> unready(PackCheck check) {
    if (check.pack() == null) {
      return Optional.of(wrong(check.problems()));
    }
    if (check.cases().isEmpty()) {
      return Optional.of(Refusal.of(PackRefusal.CASES_MISSING));
    }
    return check.right()
        ? Optional.empty()
        : Optional.of(Refusal.of(PackRefusal.CASES_WRONG, check.wrongCases()));
  }

  @Override
  @Transactional
  public Outcome<PackVersion> review(Officer officer, long id) {
    store.lock();
    return with(found(officer, Deed.DECIDE, id), version -> reviewed(officer, version));
  }

  private Outcome<PackVersion> reviewed(Officer officer, PackVersion version) {
    if (version.state() != PackState.DRAFT) {
      return Outcome.refused(PackRefusal.STATE, version.title());
    }
    if (version.made().by().equals(officer.staffNumber())) {
      return Outcome.refused(PackRefusal.SAME_PERSON, version.title());
    }
    Optional<Refusal> unready = unready(checks.check(version));
    if (unready.isPresent()) {
      return new Outcome.Refused<>(unready.get());
    }
    store.review(version.id(), log.step(officer));
    log.done(officer, "PACK_REVIEWED", version);
    return found(officer, Deed.READ, version.id());
  }

  @Override
  @Transactional
  public Outcome<Approval> ask(Officer officer, long id, String reason) {
    return with(found(officer, Deed.WRITE, id), version -> releases.ask(officer, version, reason));
  }

  @Override
  public Optional<Approval> asked(Officer officer, PackVersion version) {
    return releases.asked(officer, version);
  }

  @Override
  @Transactional
  public Outcome<PackVersion> release(Officer officer, long id) {
    store.lock();
    return with(found(officer, Deed.WRITE, id), version -> releases.release(officer, version));
  }

  @Override
  @Transactional
  public Outcome<PackVersion> withdraw(Officer officer, long id, String words) {
    store.lock();
    return with(found(officer, Deed.WRITE, id), version -> ended(officer, version, words.strip()));
  }

  private Outcome<PackVersion> ended(Officer officer, PackVersion version, String words) {
    if (version.state() == PackState.WITHDRAWN) {
      return Outcome.refused(PackRefusal.STATE, version.title());
    }
    Optional<Refusal> fault = fault(words, LONGEST);
    if (fault.isPresent()) {
      return new Outcome.Refused<>(fault.get());
    }
    store.end(version.id(), new Ended(log.step(officer), log.today(), words));
    log.done(officer, "PACK_WITHDRAWN", version, words);
    return found(officer, Deed.READ, version.id());
  }

  /** What is wrong with the words of an act. */
  static Optional<Refusal> fault(String words, int longest) {
    return FreeWords.fault(words, true, longest)
        .map(
            fault ->
                switch (fault) {
                  case MISSING -> Refusal.of(PackRefusal.WORDS_MISSING);
                  case TOO_LONG -> Refusal.of(PackRefusal.WORDS_TOO_LONG, longest);
                  case UNREADABLE, WITH_NUMBER -> Refusal.of(PackRefusal.WORDS_UNUSABLE);
                });
  }

  @Override
  public Outcome<PackCompared> difference(Officer officer, long id, @Nullable Long with) {
    Outcome<PackVersion> found = found(officer, Deed.READ, id);
    return with(
        found,
        version ->
            packOf(version) instanceof Outcome.Done<RulePack> done
                ? compared(officer, done.value(), with)
                : new Outcome.Refused<>(wrong(checks.check(version).problems())));
  }

  private Outcome<PackCompared> compared(Officer officer, RulePack after, @Nullable Long with) {
    if (with == null) {
      return before(after)
          .map(one -> Outcome.of(compared(one, after)))
          .orElseGet(() -> Outcome.refused(PackRefusal.NOTHING_BEFORE));
    }
    return with(
        found(officer, Deed.READ, with), other -> packOf(other).map(one -> compared(one, after)));
  }

  private static PackCompared compared(RulePack before, RulePack after) {
    return new PackCompared(before, after, PackDifference.of(before, after));
  }

  /** What applies on its first day; of one that applies itself, what applied on the day before. */
  private Optional<RulePack> before(RulePack pack) {
    Optional<RulePack> there = live.now().effective(pack.place(), Organ.PROCURATORATE, pack.from());
    boolean itself =
        there.isPresent()
            && there.get().id().equals(pack.id())
            && there.get().version().equals(pack.version());
    return itself
        ? live.now().effective(pack.place(), Organ.PROCURATORATE, pack.from().minusDays(1))
        : there;
  }

  private Outcome<RulePack> packOf(PackVersion version) {
    PackCheck check = checks.check(version);
    return check.pack() == null
        ? new Outcome.Refused<>(wrong(check.problems()))
        : Outcome.of(check.pack());
  }

  @Override
  @Transactional
  public Outcome<PackTrial> trial(Officer officer, long id) {
    return with(
        found(officer, Deed.READ, id),
        version ->
            packOf(version)
                .map(
                    pack -> {
                      log.done(officer, "PACK_TRIED", version);
                      return PackTrial.of(past.of(version.place()), pack);
                    }));
  }
}

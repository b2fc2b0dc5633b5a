package org.relieflink.platform.screening.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.linkage.Field;
import org.relieflink.linkage.PathStep;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.pool.RecordNotes;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.HitFilter;
import org.relieflink.platform.screening.HitState;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.Verdict;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.MinorSeal;
import org.relieflink.platform.screening.internal.MinorSeal.Asking;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.ExplainHit;
import org.relieflink.platform.screening.internal.engine.LookRecord;
import org.relieflink.platform.screening.internal.engine.PoolReading;
import org.relieflink.platform.screening.internal.picture.EvidenceLine;
import org.relieflink.platform.screening.internal.picture.Waterfall;
import org.relieflink.platform.screening.internal.picture.WeightWords;
import org.relieflink.platform.screening.internal.picture.Zones;
import org.relieflink.platform.screening.internal.store.DispositionStore;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.relieflink.platform.screening.web.PathPicture.Subject;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.Quotas;
import org.springframework.stereotype.Component;

/**
 * 组成比对页。 Puts the page of one hit together; that it was seen, or seen in full, is written first.
 */
@Component
class Pair {
  private final HitStore hits;
  private final RunStore runs;
  private final DispositionStore dispositions;
  private final CurrentOfficer current;
  private final Reach reach;
  private final Trail trail;
  private final PoolReading pool;
  private final ExplainHit explain;
  private final Veils veils;
  private final MinorSeal seal;
  private final Quotas quotas;
  private final List<RecordNotes> notes;
  private final DecidedPersons decided;
  private final LookRecord looks;
  private final Texts texts;

  Pair(
      HitStore hits,
      RunStore runs,
      DispositionStore dispositions,
      CurrentOfficer current,
      Reach reach,
      Trail trail,
      PoolReading pool,
      ExplainHit explain,
      Veils veils,
      MinorSeal seal,
      Quotas quotas,
      List<RecordNotes> notes,
      DecidedPersons decided,
      LookRecord looks,
      Texts texts) {
    this.hits = hits;
    this.runs = runs;
    this.dispositions = dispositions;
    this.current = current;
    this.reach = reach;
    this.trail = trail;
    this.pool = pool;
    this.explain = explain;
    this.veils = veils;
    this.seal = seal;
    this.quotas = quotas;
    this.notes = notes;
    this.decided = decided;
    this.looks = looks;
    this.texts = texts;
  }

  PairView seen(long id, HitFilter filter) {
    HitRow hit = get(id);
    Officer officer = current.get();
    trail.record(
        officer,
        TrailNote.of("HIT_SEEN", "party", "party-" + hit.partyId()).resulting("hit-" + id));
    return view(hit, filter, veils.over(officer, hit.whose()));
  }

  /**
   * Full numbers for a stated reason; those of a minor only when somebody else agreed. The page is
   * made first: what could not be shown is not used up. What is asked for counts in the quota, also
   * when the seal then holds.
   */
  PairView unveiled(long id, HitFilter filter, String reason) {
    HitRow hit = get(id);
    if (reason.isBlank()) {
      throw Refusal.of(ScreeningRefusal.REASON_MISSING).asException();
    }
    Officer officer = current.get();
    if (looks.bars(officer, hits.comparison(id))) {
      throw looks.barredHit(officer, hit).asException();
    }
    Veil revealing = veils.revealing(officer, hit.whose());
    boolean agreed = seal.holds(hit, hits.comparison(id), revealing);
    PairView shown = view(hit, filter, agreed ? revealing.lift() : revealing);
    quotas.take(officer, QuotaDeed.REVEAL, 1).orThrow();
    if (agreed) {
      seal.open(hit, new Asking(officer, reason.strip())).orThrow();
    }
    trail.record(
        officer,
        TrailNote.of("FULL_NUMBER_SEEN", "party", "party-" + hit.partyId())
            .because(reason.strip())
            .resulting("hit-" + id));
    return shown;
  }

  /** The next hit in the same filter, for going on after a verdict. */
  Optional<Long> following(long id, HitFilter filter) {
    return hits.neighbour(filter, get(id), true);
  }

  /** What the table allows to rows of the own unit may be refused for this one. */
  private boolean may(Deed deed, HitRow hit) {
    return reach.covers(current.get(), new Need(Matter.HITS, deed), hit.whose());
  }

  HitRow get(long id) {
    return hits.find(id).orElseThrow(() -> Refusal.of(ScreeningRefusal.HIT_UNKNOWN).asException());
  }

  private PairView view(HitRow hit, HitFilter filter, Veil veil) {
    Comparison comparison = hits.comparison(hit.id());
    List<EvidenceLine> lines = EvidenceWords.lines(comparison, texts);
    StoredRun run = runs.ofHit(hit.id());
    Waterfall waterfall =
        Waterfall.of(
            lines, new Zones(run.engine().reviewThreshold(), run.engine().autoThreshold()));
    String query = HitAddress.query(filter);
    return new PairView(
        hit.id(),
        hit.partyId(),
        hit.recordId(),
        notes.stream()
            .flatMap(source -> source.of(current.get(), hit.recordId()).stream())
            .toList(),
        question(hit, comparison, veil),
        veil.name(hit.party()),
        position(hit, filter),
        neighbour(hit, filter, false),
        neighbour(hit, filter, true),
        "/screening" + query,
        PathPicture.of(new Subject(hit, comparison, pool.now(hit.recordId())), veil, texts),
        alsoFound(hit, veil),
        PersonAddress.page(hit.recordId()),
        decided.about(hit),
        sideTitle(comparison, true),
        sideTitle(comparison, false),
        ComparedField.all(comparison, veil, texts),
        numberCheck(comparison),
        texts.say("pair.why", WeightWords.plain(waterfall.total())),
        texts.say("pair.model", run.engine().modelId()),
        waterfall,
        EvidenceWords.told(lines, waterfall.total(), texts),
        texts.say(weakestIsFamily(comparison) ? "pair.meaning.family" : "pair.meaning"),
        WhatWouldChange.of(explain.ask(comparison), texts),
        history(hit),
        texts.say("state." + hit.state().name()),
        hit.state() != HitState.OPEN,
        !hit.current(),
        comparison.asked().samePerson(),
        may(Deed.DECIDE, hit),
        may(Deed.EXPORT, hit),
        veil.lifted(),
        !veil.lifted() && may(Deed.REVEAL, hit),
        seal(hit, comparison),
        UUID.randomUUID().toString(),
        query);
  }

  private SealView seal(HitRow hit, Comparison comparison) {
    Officer officer = current.get();
    return seal.holds(hit, comparison, veils.revealing(officer, hit.whose()))
        ? seal.live(hit, officer).map(SealView::of).orElse(SealView.CLOSED)
        : SealView.NONE;
  }

  /**
   * A path is as sure as its weakest step; here that is the household, not the comparison shown.
   */
  private static boolean weakestIsFamily(Comparison comparison) {
    return comparison.evidence().stream()
        .anyMatch(reason -> reason.field().equals(Field.HOUSEHOLD.name()));
  }

  private String question(HitRow hit, Comparison comparison, Veil veil) {
    RecordFace to = comparison.askedTo();
    String list = to.hardshipClass();
    String found = veil.name(to.face());
    String party = veil.name(hit.party());
    boolean register = PoolRecord.REGISTER_CLASS.equals(list);
    Comparison.Step asked = comparison.asked();
    if (asked.kind() == PathStep.Kind.SAME_ADDRESS) {
      return texts.say("pair.ask.address", list, found, party);
    }
    boolean ofParty =
        asked.samePerson() && (hit.self() || comparison.record(asked.fromId()).isEmpty());
    String key = ofParty ? (register ? "register" : "self") : (register ? "kin.register" : "kin");
    return texts.say("pair.ask." + key, list, found, party, hit.relation());
  }

  private String position(HitRow hit, HitFilter filter) {
    long total = hits.count(filter);
    long place = hits.position(filter, hit);
    return place > total ? "" : texts.say("pair.position", place, Texts.grouped(total));
  }

  private @Nullable String neighbour(HitRow hit, HitFilter filter, boolean forward) {
    return hits.neighbour(filter, hit, forward)
        .map(id -> "/screening/hits/" + id + HitAddress.query(filter))
        .orElse(null);
  }

  private String alsoFound(HitRow hit, Veil veil) {
    List<HitRow> others =
        hits.ofParty(hit.partyId()).stream().filter(other -> other.id() != hit.id()).toList();
    if (others.isEmpty()) {
      return texts.say("pair.alone", veil.name(hit.party()));
    }
    String named =
        others.stream()
            .map(
                other ->
                    (other.self() ? texts.say("self") : other.relation())
                        + " "
                        + other.hardshipClass())
            .distinct()
            .limit(4)
            .collect(java.util.stream.Collectors.joining("、"));
    return texts.say("pair.others", veil.name(hit.party()), others.size(), named);
  }

  private String sideTitle(Comparison comparison, boolean left) {
    if (!left) {
      return listTitle(comparison.askedTo());
    }
    return comparison
        .record(comparison.asked().fromId())
        .map(this::listTitle)
        .orElseGet(() -> texts.say("pair.side.party"));
  }

  private String listTitle(RecordFace record) {
    return texts.say(
        PoolRecord.REGISTER_CLASS.equals(record.hardshipClass())
            ? "pair.side.register"
            : "pair.side.list",
        record.hardshipClass());
  }

  private String numberCheck(Comparison comparison) {
    return texts.say(
        "pair.check",
        sideTitle(comparison, true),
        check(comparison.askedFrom()),
        sideTitle(comparison, false),
        check(comparison.askedTo().face()));
  }

  private String check(Face face) {
    String number = face.citizenId();
    if (number == null || number.isBlank()) {
      return texts.say("pair.check.none");
    }
    return texts.say(CitizenId.find(number).isPresent() ? "pair.check.right" : "pair.check.wrong");
  }

  private List<PairView.Said> history(HitRow hit) {
    return dispositions.ofPair(hit).stream()
        .map(
            said ->
                new PairView.Said(
                    texts.say("verdict." + said.verdict().name()),
                    tag(said.verdict()),
                    said.reason(),
                    said.officerName(),
                    texts.minute(said.at())))
        .toList();
  }

  private static String tag(Verdict verdict) {
    return switch (verdict) {
      case SAME -> "good";
      case DIFFERENT -> "plain";
      case UNSURE -> "warn";
      case WITHDRAWN -> "todo";
    };
  }
}

package org.relieflink.platform.screening.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Kinship;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.RecordSealing;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.PoolReading;
import org.relieflink.platform.screening.internal.engine.PoolReading.Now;
import org.relieflink.platform.screening.internal.engine.PoolReading.Value;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.Party;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人和家庭的页面。 One party with family, sources and who looked; the look is written first. */
@Controller
class PartyPages {
  private static final int LOOKS = 20;

  private final PartyStore parties;
  private final HitStore hits;
  private final PoolReading pool;
  private final RecordSealing sealing;
  private final Trail trail;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final Veils veils;
  private final Texts texts;

  PartyPages(
      PartyStore parties,
      HitStore hits,
      PoolReading pool,
      RecordSealing sealing,
      Trail trail,
      CurrentOfficer current,
      AccessTable table,
      Veils veils,
      Texts texts) {
    this.parties = parties;
    this.hits = hits;
    this.pool = pool;
    this.sealing = sealing;
    this.trail = trail;
    this.current = current;
    this.table = table;
    this.veils = veils;
    this.texts = texts;
  }

  @GetMapping("/screening/parties/{id}")
  String party(@PathVariable long id, Model model) {
    Officer officer = current.get();
    Party party =
        parties
            .find(id)
            .orElseThrow(() -> Refusal.of(ScreeningRefusal.PARTY_UNKNOWN).asException());
    trail.record(officer, TrailNote.of("PARTY_SEEN", "party", "party-" + id));
    model.addAttribute("party", view(party, officer));
    return "screening/party";
  }

  @PostMapping("/screening/parties/{id}/sealing")
  String seal(
      @PathVariable long id,
      @RequestParam boolean sealed,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    sealing.set(id, sealed, reason, current.get());
    redirect.addFlashAttribute("flash", texts.say(sealed ? "sealing.done" : "sealing.opened"));
    return "redirect:/screening/parties/" + id;
  }

  private PartyView view(Party party, Officer officer) {
    Veil veil = veils.over(officer, party.whose());
    List<HitRow> found = hits.ofParty(party.id());
    Map<Long, Comparison> comparisons = hits.comparisons(found.stream().map(HitRow::id).toList());
    Face face = party.face();
    boolean withheld = veil.withheld(face);
    return new PartyView(
        party.id(),
        veil.name(face),
        texts.sexAndAge(face, veil),
        withheld ? texts.say("withheld") : veil.number(face),
        veil.born(face),
        veil.address(face),
        veil.phone(face),
        party.caseNo(),
        party.cause() + "·" + party.role(),
        party.asOf().toString(),
        found.stream().map(hit -> found(hit, comparison(comparisons, hit), veil)).toList(),
        families(party, comparisons, veil),
        sameCase(party, veil),
        looks(party),
        party.whose().state() == RowState.SEALED,
        table.allows(officer, "POST", "/screening/parties/1/sealing"),
        opinionHref(party, officer));
  }

  private static Comparison comparison(Map<Long, Comparison> comparisons, HitRow hit) {
    return Objects.requireNonNull(comparisons.get(hit.id()));
  }

  private PartyView.Found found(HitRow hit, Comparison comparison, Veil veil) {
    RecordFace record = comparison.hitRecord();
    Now now = pool.now(hit.recordId()).orElse(null);
    boolean stale = now != null && now.stale();
    return new PartyView.Found(
        "/screening/hits/" + hit.id(),
        hit.hardshipClass(),
        !hit.self(),
        hit.self() ? texts.say("self") : hit.relation(),
        veil.name(record.face()),
        hit.department(),
        texts.day(record.asOf()),
        texts.say(now == null ? "fresh.left" : stale ? "fresh.stale" : "fresh.fresh"),
        now == null ? "todo" : stale ? "warn" : "good",
        facts(now),
        texts.say(hit.auto() ? "level.auto" : "level.review"),
        hit.auto() ? "good" : "warn",
        texts.say("state." + hit.state().name()),
        switch (hit.state()) {
          case OPEN -> "todo";
          case SAME -> "good";
          case DIFFERENT -> "plain";
          case UNSURE -> "warn";
        });
  }

  private static String facts(@Nullable Now now) {
    return now == null
        ? ""
        : now.values().stream()
            .filter(Value::plain)
            .limit(3)
            .map(value -> value.label() + " " + value.text())
            .collect(Collectors.joining("·"));
  }

  /** Every household that stands on the way to a hit, the register page first. */
  private List<PartyView.Family> families(
      Party party, Map<Long, Comparison> comparisons, Veil veil) {
    Map<String, String> classes = new LinkedHashMap<>();
    TreeSet<String> ids = new TreeSet<>();
    for (Comparison comparison : comparisons.values()) {
      for (RecordFace record : comparison.records()) {
        if (!record.householdId().isEmpty()) {
          ids.add(record.householdId());
        }
      }
      RecordFace record = comparison.hitRecord();
      numberOf(record.face())
          .ifPresent(
              number ->
                  classes.merge(
                      number,
                      record.hardshipClass(),
                      (had, more) -> had.contains(more) ? had : had + "、" + more));
    }
    List<PartyView.Family> families = new ArrayList<>();
    for (String id : ids) {
      List<RecordFace> members = pool.household(id);
      if (!members.isEmpty()) {
        families.add(family(party, members, new Listed(classes, veil)));
      }
    }
    families.sort(
        java.util.Comparator.comparing(
            (PartyView.Family family) -> !family.title().contains(PoolRecord.REGISTER_CLASS)));
    return families;
  }

  private record Listed(Map<String, String> classes, Veil veil) {}

  private PartyView.Family family(Party party, List<RecordFace> members, Listed listed) {
    RecordFace first = members.get(0);
    String title =
        texts.say(
            "party.family", first.hardshipClass(), first.department(), texts.day(first.asOf()));
    return new PartyView.Family(
        title, members.stream().map(member -> member(party, member, listed)).toList());
  }

  private PartyView.Member member(Party party, RecordFace record, Listed listed) {
    Face face = record.face();
    boolean register = PoolRecord.REGISTER_CLASS.equals(record.hardshipClass());
    String own = register ? "" : record.hardshipClass();
    String more = numberOf(face).map(listed.classes::get).orElse("");
    String classes = more == null || more.isEmpty() ? own : more;
    boolean same = numberOf(face).isPresent() && numberOf(face).equals(numberOf(party.face()));
    return new PartyView.Member(
        Kinship.find(record.relation()).map(Kinship::label).orElse(record.relation()),
        listed.veil.name(face),
        texts.sexAndAge(face, listed.veil),
        classes,
        same);
  }

  private static java.util.Optional<String> numberOf(Face face) {
    return CitizenId.find(face.citizenId()).map(CitizenId::value);
  }

  private List<PartyView.SameCase> sameCase(Party party, Veil veil) {
    return parties.ofCase(party.caseNo()).stream()
        .filter(other -> other.id() != party.id())
        .map(
            other ->
                new PartyView.SameCase(
                    "/screening/parties/" + other.id(),
                    veil.name(other.face()),
                    texts.sexAndAge(other.face(), veil),
                    other.role()))
        .toList();
  }

  private List<PartyView.Look> looks(Party party) {
    var asked = new TrailQuery(null, null, "party-" + party.id(), null, LOOKS);
    return Actor.asServer(() -> trail.all(asked)).stream().map(this::look).toList();
  }

  private PartyView.Look look(TrailEntry entry) {
    return new PartyView.Look(
        texts.minute(entry.at()),
        entry.officer(),
        texts.say("look." + entry.note().action()),
        entry.note().purpose());
  }

  private @Nullable String opinionHref(Party party, Officer officer) {
    String href = "/opinions/" + party.id();
    return table.allows(officer, "GET", href) ? href : null;
  }
}

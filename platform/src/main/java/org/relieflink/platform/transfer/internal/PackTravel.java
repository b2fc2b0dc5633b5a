package org.relieflink.platform.transfer.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.ferry.Cargo.Piece;
import org.relieflink.platform.ferry.CargoRoom;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferStep;
import org.relieflink.platform.transfer.internal.TravelNews.Done;
import org.relieflink.platform.transfer.internal.TravelNews.Sheet;
import org.relieflink.platform.transfer.internal.TravelNews.Told;
import org.relieflink.platform.transfer.internal.TravelStore.Travel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 移送打包：to a site what its departments would read over the API, and from a site what they did there.
 * Each step goes once; the ferry keeps the order.
 */
@Component
class PackTravel {
  static final String TOLD = "transfer";
  static final String DONE = "task";
  private static final String GONE = "gone 1";

  private final TravelStore travels;
  private final TravelTexts texts;
  private final TransferRows rows;
  private final TransferWriting writing;
  private final TransferTrail trail;
  private final TransferRules rules;
  private final OfficeSettings office;
  private final JsonMapper json;

  PackTravel(
      TravelStore travels,
      TravelTexts texts,
      TransferRows rows,
      TransferWriting writing,
      TransferTrail trail,
      TransferRules rules,
      OfficeSettings office,
      JsonMapper json) {
    this.travels = travels;
    this.texts = texts;
    this.rows = rows;
    this.writing = writing;
    this.trail = trail;
    this.rules = rules;
    this.office = office;
    this.json = json;
  }

  void load(FerrySite peer, CargoRoom room) {
    Set<String> lines = peer.departments();
    List<Travel> all = new ArrayList<>(travels.going(peer.name()));
    if (!lines.isEmpty()) {
      all.addAll(travels.fresh(office.place(), peer.name(), lines));
    }
    boolean fits = true;
    for (Travel one : all) {
      fits = fits && told(one, lines, room);
    }
    for (Travel one : travels.answered(peer.name())) {
      fits = fits && done(one, room);
    }
  }

  /** Gives whether there was room. */
  private boolean told(Travel travel, Set<String> lines, CargoRoom room) {
    writing.lock(travel.id());
    Transfer transfer = rows.any(travel.id()).orElseThrow();
    Marks marks = marks(travel, transfer);
    int last = sealed(transfer) ? travel.packed() : lastOf(transfer, travel, lines);
    Told told = told(transfer, travel.packed(last), travel, new Going(lines, marks));
    Travel now = travel.packed(last);
    if (!told.steps().isEmpty() || !marks.now.isEmpty() || told.stands() != null) {
      now = now.next();
      if (!room.put(piece(TOLD, travel.id(), now.serial(), told))) {
        return false;
      }
      seen(travel.id(), told);
    }
    travels.packed(told.stands() == null ? now : now.told(), lines);
    travels.travelled(travel, marks.now);
    return true;
  }

  /** Whose part leaves the house stands on the trail. */
  private void seen(long id, Told told) {
    if (!told.parts().isEmpty() || !told.letters().isEmpty()) {
      trail.looked(Officer.SYSTEM, "TRANSFER_FERRIED", id);
    }
  }

  /** 送给哪些部门，说过什么。 */
  private record Going(Set<String> lines, Marks marks) {}

  private Told told(Transfer transfer, Travel until, Travel travel, Going going) {
    boolean sealed = sealed(transfer);
    Marks marks = going.marks;
    return new Told(
        sheet(transfer),
        steps(transfer, travel, until.packed()),
        sealed ? List.of() : texts.parts(transfer, going.lines, marks),
        sealed ? List.of() : texts.letters(transfer, travel, going.lines, marks),
        sealed,
        marks.before.contains(GONE) || marks.now.contains(GONE),
        travel.aligned(),
        travel.aligns() && !sealed ? TravelNews.Step.of(transfer.last(), 0) : null);
  }

  private static boolean sealed(Transfer transfer) {
    return transfer.whose().state() == RowState.SEALED;
  }

  /** 说过的和现在要说的。 */
  record Marks(Set<String> before, Set<String> now) {}

  private Marks marks(Travel travel, Transfer transfer) {
    Set<String> before = travels.travelled(travel);
    Set<String> now = new TreeSet<>();
    long seals = before.stream().filter(one -> one.startsWith("seal ")).count();
    if (sealed(transfer) != (seals % 2 == 1)) {
      now.add("seal " + (seals + 1));
    }
    if (!before.contains(GONE) && texts.gone(travel.id())) {
      now.add(GONE);
    }
    return new Marks(before, now);
  }

  private Piece piece(String kind, long id, int number, Object body) {
    return new Piece(kind, kind + "/" + id + "/" + number, id, json.writeValueAsString(body));
  }

  private Sheet sheet(Transfer transfer) {
    return new Sheet(
        transfer.sender().place(),
        transfer.sender().line(),
        transfer.dataClass(),
        transfer.letter(),
        transfer.helps(),
        transfer.area(),
        transfer.ageGroup(),
        rules.coordinator().line(),
        transfer.at());
  }

  /** The last step that a department of the site has to do with; what comes after waits for one. */
  private static int lastOf(Transfer transfer, Travel travel, Set<String> lines) {
    int last = travel.packed();
    String holder = "";
    String offered = "";
    for (TransferStep step : transfer.steps()) {
      boolean theirs =
          lines.contains(holder)
              || lines.contains(offered)
              || lines.contains(step.holder())
              || lines.contains(step.offered());
      last = theirs && step.act() != TransferAct.DRAFT ? Math.max(last, step.number()) : last;
      holder = step.holder();
      offered = step.offered();
    }
    return last;
  }

  private static List<TravelNews.Step> steps(Transfer transfer, Travel travel, int last) {
    Map<String, Integer> makers = new LinkedHashMap<>();
    List<TravelNews.Step> steps = new ArrayList<>();
    for (TransferStep step : transfer.steps()) {
      makers.putIfAbsent(step.officer(), makers.size() + 1);
      boolean fresh = step.number() > travel.packed() && step.number() <= last;
      if (fresh && !travel.made(step)) {
        steps.add(TravelNews.Step.of(step, makers.get(step.officer())));
      }
    }
    return steps;
  }

  /** Everything that was done here since, with what was known of the other side then. */
  private boolean done(Travel travel, CargoRoom room) {
    Transfer transfer = rows.any(travel.id()).orElseThrow();
    long remote = Objects.requireNonNull(travel.remote());
    int heard = 0;
    int counts = overtaken(transfer);
    for (TransferStep step : transfer.steps()) {
      heard = Math.max(heard, travel.there(step));
      boolean goes = step.number() > Math.max(counts, travel.packed()) && !travel.made(step);
      if (goes
          && !room.put(
              piece(DONE, remote, step.number(), done(transfer, step, heard, travel.aligned())))) {
        return false;
      }
      travels.packed(travel.packed(Math.max(step.number(), travel.packed())), Set.of());
    }
    return true;
  }

  /** What was done before the copy had to follow the original does not count any more. */
  private static int overtaken(Transfer transfer) {
    return transfer.steps().stream()
        .filter(step -> step.act() == TransferAct.OVERTAKEN)
        .mapToInt(TransferStep::number)
        .max()
        .orElse(0);
  }

  private Done done(Transfer transfer, TransferStep step, int heard, int aligned) {
    boolean replies = step.act() == TransferAct.REPLY;
    return new Done(
        heard,
        aligned,
        step.act(),
        step.line(),
        step.officerName(),
        step.reason(),
        step.act().wantsUnit() ? step.offered() : "",
        step.words(),
        replies ? texts.results(transfer.id(), step.number()) : List.of(),
        replies ? texts.packed(transfer.id(), step.number()) : List.of());
  }
}

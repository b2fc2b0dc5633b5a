package org.relieflink.platform.transfer.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.ferry.Cargo.Piece;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.Hold;
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

  private final TravelStore travels;
  private final TravelTexts texts;
  private final TransferRows rows;
  private final TransferRules rules;
  private final OfficeSettings office;
  private final JsonMapper json;

  PackTravel(
      TravelStore travels,
      TravelTexts texts,
      TransferRows rows,
      TransferRules rules,
      OfficeSettings office,
      JsonMapper json) {
    this.travels = travels;
    this.texts = texts;
    this.rows = rows;
    this.rules = rules;
    this.office = office;
    this.json = json;
  }

  void load(FerrySite peer, Hold hold) {
    Set<String> lines = peer.departments();
    List<Travel> all = new ArrayList<>(travels.going(peer.name()));
    if (!lines.isEmpty()) {
      all.addAll(travels.fresh(office.place(), peer.name(), lines));
    }
    boolean room = true;
    for (Travel one : all) {
      room = room && told(one, lines, hold);
    }
    for (Travel one : travels.answered(peer.name())) {
      room = room && done(one, hold);
    }
  }

  /** Gives whether there was room. */
  private boolean told(Travel travel, Set<String> lines, Hold hold) {
    Transfer transfer = rows.any(travel.id()).orElseThrow();
    Set<String> before = travels.travelled(travel);
    boolean sealed = transfer.whose().state() == RowState.SEALED;
    Set<String> now = marks(before, sealed, texts.gone(travel.id()));
    int last = sealed ? travel.packed() : lastOf(transfer, travel, lines);
    Told told =
        new Told(
            sheet(transfer),
            steps(transfer, travel, last),
            sealed ? List.of() : texts.parts(transfer, lines, before, now),
            sealed ? List.of() : texts.letters(transfer, travel, lines, new Marks(before, now)),
            sealed,
            now.contains("gone 1") || before.contains("gone 1"));
    if (told.steps().isEmpty() && now.isEmpty()) {
      travels.packed(travel, transfer.version(), travel.serial(), lines);
      return true;
    }
    int serial = travel.serial() + 1;
    if (!hold.put(piece(TOLD, travel.id(), serial, told))) {
      return false;
    }
    travels.packed(travel, Math.max(last, travel.packed()), serial, lines);
    travels.travelled(travel, now);
    return true;
  }

  /** 说过的和现在要说的。 */
  record Marks(Set<String> before, Set<String> now) {}

  private static Set<String> marks(Set<String> before, boolean sealed, boolean gone) {
    Set<String> now = new TreeSet<>();
    long seals = before.stream().filter(one -> one.startsWith("seal ")).count();
    if (sealed != (seals % 2 == 1)) {
      now.add("seal " + (seals + 1));
    }
    if (gone && !before.contains("gone 1")) {
      now.add("gone 1");
    }
    return now;
  }

  private Piece piece(String kind, long id, int number, Object body) {
    return new Piece(
        kind, kind + "/" + id + "/" + number, id, json.writeValueAsString(body));
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
      boolean theirs = step.cause().startsWith(TravelStore.FERRY + travel.site() + "/");
      if (!theirs && step.number() > travel.packed() && step.number() <= last) {
        steps.add(TravelNews.Step.of(step, makers.get(step.officer())));
      }
    }
    return steps;
  }

  private boolean done(Travel travel, Hold hold) {
    Transfer transfer = rows.any(travel.id()).orElseThrow();
    String theirs = TravelStore.FERRY + travel.site() + "/";
    int heard = 0;
    for (TransferStep step : transfer.steps()) {
      if (step.cause().startsWith(theirs)) {
        heard = Math.max(heard, Integer.parseInt(step.cause().substring(theirs.length())));
      } else if (step.number() > travel.packed()) {
        long remote = Objects.requireNonNull(travel.remote());
        if (!hold.put(piece(DONE, remote, step.number(), done(transfer, step, heard)))) {
          return false;
        }
      }
      if (step.number() > travel.packed()) {
        travels.packed(travel, step.number(), travel.serial(), Set.of());
      }
    }
    return true;
  }

  private Done done(Transfer transfer, TransferStep step, int heard) {
    boolean replies = step.act() == TransferAct.REPLY;
    return new Done(
        heard,
        step.act(),
        step.line(),
        step.officerName(),
        step.reason(),
        step.act().wantsUnit() ? step.offered() : "",
        step.words(),
        replies ? texts.results(transfer.id(), step.number()) : List.of(),
        replies
            ? texts.papers(transfer.id(), step.number()).stream()
                .map(
                    one ->
                        new TravelNews.Paper(
                            one.kind().name(), Base64.getEncoder().encodeToString(one.body())))
                .toList()
            : List.of());
  }
}

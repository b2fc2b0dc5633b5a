package org.relieflink.platform.ferry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.ferry.Cargo;
import org.relieflink.platform.ferry.CargoRoom;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.Requests.Named;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareState;
import org.relieflink.platform.sharing.ShareStep;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Component;

/**
 * 有什么要送：requests to the departments of a site, and replies to requests that came from it. Reads as
 * the department's or the asker's own program would over the API, by the same doors.
 */
@Component
class CollectMessages {
  private static final long ROOM = 4L << 20; // characters of one package: it is read in memory

  private final Requests requests;
  private final FreightStore items;
  private final FerryLog log;
  private final List<Cargo> cargos;

  CollectMessages(Requests requests, FreightStore items, FerryLog log, List<Cargo> cargos) {
    this.requests = requests;
    this.items = items;
    this.log = log;
    this.cargos = List.copyOf(cargos);
  }

  /** Those that did not travel yet, at most so many; persons are read in full, on the trail. */
  List<Message> waiting(Berth berth, int most) {
    List<Message> found = new ArrayList<>();
    for (String department : berth.peer().departments()) {
      asks(berth, log.answerer(department, berth.peer().title()), found, most);
    }
    Officer asker = log.asker(berth.peer().title());
    for (FreightStore.Link link : items.links(berth.peer().name())) {
      if (found.size() < most) {
        requests
            .find(asker, Side.ASKER, link.local())
            .ifPresent(request -> replies(berth, link.remote(), request, found));
      }
    }
    found.addAll(cargo(berth, most - found.size()));
    return found;
  }

  private List<Message> cargo(Berth berth, int most) {
    CargoRoom room = new CargoRoom(most, ROOM);
    cargos.forEach(one -> one.load(berth.peer(), room));
    return room.loaded().stream()
        .map(one -> Message.of(one.kind(), one.key(), one.id()).with("body", one.body()))
        .toList();
  }

  private void asks(Berth berth, Officer courier, List<Message> found, int most) {
    List<VerificationRequest> page = requests.list(courier, Side.ANSWERER, Long.MAX_VALUE);
    while (!page.isEmpty() && found.size() < most) {
      Set<String> known = known(berth, page, Side.ASKER);
      for (VerificationRequest request : page) {
        if (found.size() < most && !items.came(request.id())) {
          asks(courier, request, known, found);
        }
      }
      long last = page.get(page.size() - 1).id();
      page = page.size() < Requests.MOST ? List.of() : requests.list(courier, Side.ANSWERER, last);
    }
  }

  private Set<String> known(Berth berth, List<VerificationRequest> page, Side side) {
    Set<String> keys =
        page.stream()
            .flatMap(one -> of(one, side).stream().map(step -> key(side, one.id(), step)))
            .collect(Collectors.toSet());
    return items.known(berth.peer().name(), true, keys);
  }

  private static List<ShareStep> of(VerificationRequest request, Side side) {
    return request.steps().stream().filter(step -> step.act().side() == side).toList();
  }

  private static String key(Side side, long id, ShareStep step) {
    return (side == Side.ASKER ? "ask/" : "reply/") + id + "/" + step.number();
  }

  /** What was begun here without the site stays here: only a fresh request travels. */
  private void asks(
      Officer courier, VerificationRequest request, Set<String> known, List<Message> found) {
    List<ShareStep> steps = of(request, Side.ASKER);
    String first = key(Side.ASKER, request.id(), steps.get(0));
    if (!known.contains(first) && request.state() != ShareState.SENT) {
      return;
    }
    for (ShareStep step : steps) {
      String key = key(Side.ASKER, request.id(), step);
      if (known.contains(key)) {
        continue;
      }
      if (step.act() != ShareAct.SEND) {
        found.add(step(key, request.id(), step));
      } else if (requests.reveal(courier, request.id()) instanceof Outcome.Done<Named> named) {
        found.add(request(key, request, step, named.value()));
      }
    }
  }

  private static Message request(
      String key, VerificationRequest request, ShareStep step, Named named) {
    return Message.of(Message.REQUEST, key, request.id())
        .with("officer", step.officerName())
        .with("number", named.number())
        .with("name", named.name())
        .with("fact", request.fact())
        .with("contract", request.contract())
        .with("purpose", Purpose.valueOf(request.purpose()).code())
        .with("case", request.caseNo());
  }

  private static Message step(String key, long id, ShareStep step) {
    return Message.of(Message.STEP, key, id)
        .with("act", step.act().name())
        .with("officer", step.officerName())
        .with("words", step.words());
  }

  private void replies(Berth berth, long remote, VerificationRequest request, List<Message> found) {
    Set<String> known = known(berth, remote, request);
    for (ShareStep step : of(request, Side.ANSWERER)) {
      String key = key(Side.ANSWERER, remote, step);
      if (known.contains(key)) {
        continue;
      }
      Message message = step(key, remote, step);
      @Nullable Answer answer = request.answer();
      if (step.act() != ShareAct.ANSWER) {
        found.add(message);
      } else if (answer != null) {
        found.add(
            message
                .with("value", answer.value())
                .with("as-of", answer.asOf().toString())
                .with("source", answer.source()));
      }
    }
  }

  private Set<String> known(Berth berth, long remote, VerificationRequest request) {
    List<String> keys =
        of(request, Side.ANSWERER).stream().map(step -> key(Side.ANSWERER, remote, step)).toList();
    return items.known(berth.peer().name(), true, keys);
  }
}

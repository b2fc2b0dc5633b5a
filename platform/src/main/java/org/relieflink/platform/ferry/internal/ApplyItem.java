package org.relieflink.platform.ferry.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.ferry.Cargo;
import org.relieflink.platform.ferry.Cargo.Piece;
import org.relieflink.platform.ferry.FerryRefusal;
import org.relieflink.platform.ferry.Network;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.VerificationRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 办一条消息：through the door that the API uses, in the name of who sent it. What the door refuses is
 * told back in the receipt; what it breaks on leaves the other messages as they are.
 */
@Component
class ApplyItem {
  /** What was accepted. */
  static final String DONE = Cargo.DONE;

  private static final Logger LOG = LoggerFactory.getLogger(ApplyItem.class);

  private static final int FRAMES = 3; // of ours, told of what breaks

  private final Requests requests;
  private final FreightStore items;
  private final FerryLog log;
  private final List<Cargo> cargos;
  private final TransactionTemplate nested;

  ApplyItem(
      Requests requests,
      FreightStore items,
      FerryLog log,
      List<Cargo> cargos,
      PlatformTransactionManager transactions) {
    this.requests = requests;
    this.items = items;
    this.log = log;
    this.cargos = List.copyOf(cargos);
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Gives {@link #DONE}, or the code of the refusal. */
  String apply(Berth berth, Message message) {
    try {
      return Objects.requireNonNull(nested.execute(status -> applied(berth, message)));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return FerryRefusal.ITEM_UNUSABLE.code();
    } catch (org.springframework.dao.NonTransientDataAccessException broken) {
      told("cannot be taken", berth, broken);
      return FerryRefusal.NOT_POSSIBLE.code();
    } catch (IllegalStateException | NullPointerException | ClassCastException broken) {
      told("breaks", berth, broken);
      return FerryRefusal.NOT_POSSIBLE.code();
    }
  }

  /**
   * Where it broke, so that a fault of ours is found: the message of a failure may hold what was in
   * the freight, its place never does.
   */
  private static void told(String how, Berth berth, RuntimeException broken) {
    String places =
        Arrays.stream(broken.getStackTrace())
            .filter(one -> one.getClassName().startsWith("org.relieflink."))
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    LOG.error("a message of {} {}: {} at {}", berth.peer().name(), how, broken.getClass(), places);
  }

  private String applied(Berth berth, Message message) {
    return switch (message.text("kind")) {
      case Message.REQUEST -> request(berth, message);
      case Message.STEP -> step(berth, message);
      default -> cargo(berth, message);
    };
  }

  private String cargo(Berth berth, Message message) {
    Piece piece =
        new Piece(
            message.text("kind"), message.text("key"), message.number("id"), message.text("body"));
    return cargos.stream()
        .filter(one -> one.kinds().contains(piece.kind()))
        .map(one -> one.take(berth.peer(), piece))
        .findFirst()
        .orElse(FerryRefusal.ITEM_UNUSABLE.code());
  }

  private static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code().code() : DONE;
  }

  private static String no(RefusalCode code) {
    return code.code();
  }

  /** Whose name stands on the step: the site, and the officer there. */
  private static String name(Berth berth, Message message) {
    String officer = message.text("officer");
    boolean plain =
        officer.matches("[\\p{L}\\p{N}（）()· ]{1,40}") && !officer.matches(".*[0-9]{15}.*");
    return plain ? berth.peer().title() + "·" + officer : berth.peer().title();
  }

  private String request(Berth berth, Message message) {
    long remote = message.number("id");
    Optional<Purpose> purpose = Purpose.find(message.text("purpose"));
    if (berth.peer().network() != Network.PROSECUTION) {
      return no(FerryRefusal.NOT_THEIRS);
    }
    if (items.local(berth.peer().name(), remote).isPresent()) {
      return no(FerryRefusal.TAKEN_BEFORE);
    }
    if (purpose.isEmpty()) {
      return no(FerryRefusal.ITEM_UNUSABLE);
    }
    Outcome<VerificationRequest> sent =
        requests.send(
            log.asker(name(berth, message)),
            new NewRequest(
                message.text("number"),
                message.text("name"),
                message.text("fact"),
                message.text("contract"),
                purpose.get(),
                message.text("case"),
                berth.peer().name() + "/" + remote));
    if (sent instanceof Outcome.Done<VerificationRequest> done) {
      items.link(berth.peer().name(), remote, done.value().id());
    }
    return code(sent);
  }

  private String step(Berth berth, Message message) {
    ShareAct act = ShareAct.valueOf(message.text("act"));
    if (act.kind() != ShareKind.REQUEST || act.begins()) {
      return no(FerryRefusal.ITEM_UNUSABLE);
    }
    return act.side() == Side.ASKER
        ? items
            .local(berth.peer().name(), message.number("id"))
            .map(local -> code(act(log.asker(name(berth, message)), act, local, message)))
            .orElse(no(FerryRefusal.NOT_THEIRS))
        : reply(berth, act, message);
  }

  private Outcome<VerificationRequest> act(
      Officer officer, ShareAct act, long id, Message message) {
    return requests.act(officer, act, id, message.text("words"));
  }

  /** Only about what was asked of a department that the site stands for. */
  private String reply(Berth berth, ShareAct act, Message message) {
    long id = message.number("id");
    for (String department : berth.peer().departments()) {
      Officer officer = log.answerer(department, name(berth, message));
      boolean theirs = requests.find(officer, Side.ANSWERER, id).isPresent();
      if (theirs && !items.came(id)) {
        return code(
            act == ShareAct.ANSWER
                ? requests.answer(officer, id, answer(message))
                : act(officer, act, id, message));
      }
    }
    return no(FerryRefusal.NOT_THEIRS);
  }

  private static Answer answer(Message message) {
    return new Answer(
        message.text("value"), LocalDate.parse(message.text("as-of")), message.text("source"));
  }
}

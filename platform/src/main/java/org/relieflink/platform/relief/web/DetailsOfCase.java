package org.relieflink.platform.relief.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.relief.AidAnswer;
import org.relieflink.platform.relief.MoveDetails;
import org.relieflink.platform.relief.ParticipantRole;
import org.relieflink.platform.relief.ReliefAct;

/** 表单里的人、份额、问过的、请别的院的：the rest of a step; amounts in fen, on pages in yuan. */
final class DetailsOfCase {
  private static final String WEIGHT = "weight-";
  private static final String AID = "aid-";

  private final Map<String, String> form;

  DetailsOfCase(Map<String, String> form) {
    this.form = form;
  }

  MoveDetails of(ReliefAct act) {
    return switch (act) {
      case JOIN -> MoveDetails.joining(person());
      case LEAVE -> MoveDetails.leaving(number("participant"));
      case PROPOSE -> MoveDetails.sharing(shares(), text("upperOnTop").equals("yes"));
      case ASK_AID -> MoveDetails.told(aids());
      case ASK_UPPER, ASK_PLACE, CALL_BACK -> MoveDetails.asking(help());
      case REGISTER,
          ACCEPT,
          DECLINE,
          VERIFY,
          CONCLUDE,
          SIGN,
          OBJECT,
          GRANT,
          REFUSE,
          RETURN,
          HAND_ON,
          DELEGATE,
          ADD_SIGNER,
          REMOVE_SIGNER,
          COPY,
          REMIND,
          SUSPEND,
          RESUME,
          WITHDRAW,
          OWE,
          CLEAR,
          TELL,
          NO_GUARDIAN,
          DISPUTE,
          ANSWER,
          ESCALATE ->
          MoveDetails.NONE;
    };
  }

  private String text(String name) {
    return form.getOrDefault(name, "").strip();
  }

  private long number(String name) {
    String typed = text(name);
    return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : 0;
  }

  /** -1 where nobody can read what is there: nothing typed is taken for a zero. */
  private long counted(String name, long empty) {
    String typed = text(name);
    if (typed.isEmpty()) {
      return empty;
    }
    return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : -1;
  }

  /**
   * In fen under the name, in yuan under the name with {@code Yuan}; -1 where nobody can read it.
   */
  private long fen(String name, String key) {
    String yuan = text(name + "Yuan" + key);
    return yuan.isEmpty()
        ? counted(name + "Fen" + key, 0)
        : Fen.read(yuan).map(Fen::amount).orElse(-1L);
  }

  private static <T extends Enum<T>> @Nullable T word(Class<T> type, String typed) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  /** The page sends role and relation as one choice. */
  private MoveDetails.Person person() {
    String[] chosen = text("relation").split("\\.", 2);
    boolean both = chosen.length == 2;
    String role = both ? chosen[0] : text("role");
    return new MoveDetails.Person(
        word(ParticipantRole.class, role),
        both ? chosen[1] : text("relation"),
        text("name"),
        text("number"));
  }

  private List<String> ids(String prefix) {
    return form.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .toList();
  }

  private List<MoveDetails.Share> shares() {
    return ids(WEIGHT).stream().filter(id -> id.matches("[0-9]{1,15}")).map(this::share).toList();
  }

  private MoveDetails.Share share(String id) {
    boolean fixed = !text("shareFen-" + id).isEmpty() || !text("shareYuan-" + id).isEmpty();
    int weight = fixed ? 0 : (int) Math.min(counted(WEIGHT + id, -1), Integer.MAX_VALUE);
    return new MoveDetails.Share(Long.parseLong(id), fixed ? fen("share", "-" + id) : null, weight);
  }

  private List<MoveDetails.Aid> aids() {
    return ids(AID).stream().flatMap(id -> aid(id).stream()).toList();
  }

  /** What was not answered is left out. */
  private Optional<MoveDetails.Aid> aid(String id) {
    AidAnswer.Said said = word(AidAnswer.Said.class, text(AID + id));
    return Optional.ofNullable(said)
        .map(it -> new MoveDetails.Aid(id, it, fen("aid", "-" + id), text("aidWords-" + id)));
  }

  private MoveDetails.Help help() {
    return new MoveDetails.Help(number("help"), text("place"), fen("wanted", ""));
  }
}

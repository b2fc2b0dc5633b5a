package org.relieflink.platform.transfer.internal;

import static org.relieflink.platform.transfer.PaperKind.PROOF;
import static org.relieflink.platform.transfer.PaperKind.REPLY_LETTER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.leads.BroughtLeads.Person;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.PaperKind;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 回调的一条：a CloudEvent 1.0 in structured JSON. Its text form shows nothing of it.
 *
 * @param outbound id of the matter; 0 where it is about none
 * @param sequence of the messages of one source about one matter, from 1
 */
record CallbackEvent(
    String source, String message, String type, long outbound, long sequence, JsonNode data) {
  static final String STEP = "gov.relief.transfer.step.v1";
  static final String LEAD = "gov.relief.lead.brought.v1";
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");
  private static final Pattern MESSAGE = Pattern.compile("[A-Za-z0-9._:-]{1,90}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{11}");
  private static final Pattern NUMBER = Pattern.compile("YS-([0-9]{6,15})");
  private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,20}");

  /** Empty where it is none, or not one that is understood. */
  static Optional<CallbackEvent> read(JsonMapper json, String body) {
    try {
      JsonNode event = json.readTree(body);
      boolean known = event.isObject() && text(event, "specversion").equals("1.0");
      return known ? read(event) : Optional.empty();
    } catch (JacksonException | ArithmeticException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Optional<CallbackEvent> read(JsonNode event) {
    String source = text(event, "source");
    String message = text(event, "id");
    String type = text(event, "type");
    boolean named =
        SOURCE.matcher(source).matches()
            && !DIGITS.matcher(source).find()
            && MESSAGE.matcher(message).matches()
            && !message.matches(".*[0-9]{15}.*")
            && event.path("data").isObject();
    if (!named) {
      return Optional.empty();
    }
    if (type.equals(LEAD)) {
      return Optional.of(new CallbackEvent(source, message, type, 0, 0, event.path("data")));
    }
    Matcher number = NUMBER.matcher(text(event, "subject"));
    String sequence = text(event, "sequence");
    boolean placed = number.matches() && SEQUENCE.matcher(sequence).matches();
    return type.equals(STEP) && placed && Long.parseLong(sequence) > 0
        ? Optional.of(
            new CallbackEvent(
                source,
                message,
                type,
                Long.parseLong(number.group(1)),
                Long.parseLong(sequence),
                event.path("data")))
        : Optional.empty();
  }

  /** What stands there as a text or a number; empty where nothing does. */
  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber() ? value.asString() : "";
  }

  String said(String name) {
    return text(data, name);
  }

  /**
   * The last step that its system had heard of; empty where it does not say.
   *
   * @throws NumberFormatException when it says nonsense
   */
  OptionalInt heard() {
    String version = said("version");
    return version.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(version));
  }

  /**
   * The step it asks for, on the matter as it stands; empty where it names none of a department.
   */
  Optional<TransferMove> move(int version) {
    for (TransferAct act : TransferAct.values()) {
      if (act.name().equals(said("act")) && act.ofDepartment()) {
        return Optional.of(
            new TransferMove(act, version, said("reason"), said("unit"), said("words"), "", null));
      }
    }
    return Optional.empty();
  }

  /**
   * The results of a reply, with its papers in Base64.
   *
   * @throws DateTimeException when a day is none
   * @throws IllegalArgumentException when a value, or what should be Base64, is none
   */
  LetterReply reply(int version) {
    List<GivenHelp> given = new ArrayList<>();
    for (JsonNode one : data.path("results")) {
      given.add(
          new GivenHelp(
              text(one, "outcome"),
              fen(text(one, "fen")),
              day(text(one, "from")),
              day(text(one, "to")),
              text(one, "ground")));
    }
    return new LetterReply(version, given, papers(), said("words"), "");
  }

  private List<NewPaper> papers() {
    List<NewPaper> papers = new ArrayList<>();
    for (JsonNode one : data.path("papers")) {
      PaperKind kind = text(one, "kind").equals("REPLY_LETTER") ? REPLY_LETTER : PROOF;
      papers.add(new NewPaper(kind, Base64.getDecoder().decode(text(one, "content"))));
    }
    return papers;
  }

  private static @Nullable Long fen(String text) {
    return text.isEmpty() ? null : Long.valueOf(text);
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** Whom a lead is brought for. */
  List<Person> persons() {
    List<Person> persons = new ArrayList<>();
    for (JsonNode one : data.path("persons")) {
      persons.add(new Person(text(one, "name"), text(one, "citizenId"), text(one, "known")));
    }
    return persons;
  }

  @Override
  public String toString() {
    return "CallbackEvent[" + message + "]";
  }
}

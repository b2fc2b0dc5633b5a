package org.relieflink.platform.incident.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.incident.Duty;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentStage;
import org.relieflink.platform.incident.IncidentStep;

/** 走到哪一步的图：the six stages as boxes, with what is done, due, or late. */
final class StagePicture {
  private static final String PLAIN = "";
  private static final String MISSING = "path__node--ask";
  private static final String LATE = "path__node--hit";

  private StagePicture() {}

  /** 一个框。 */
  record Node(String style, String role, String name, String note) {}

  static List<Node> of(Incident incident, List<Duty> duties, IncidentTexts texts) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        new Node(
            PLAIN,
            texts.stage(IncidentStage.FOUND),
            texts.minute(incident.detectedAt()),
            incident.officerName()));
    for (IncidentStage stage : IncidentStage.values()) {
      if (stage != IncidentStage.FOUND) {
        nodes.add(node(incident, stage, duties, texts));
      }
    }
    return nodes;
  }

  private static Node node(
      Incident incident, IncidentStage stage, List<Duty> duties, IncidentTexts texts) {
    Instant now = texts.now();
    Optional<Duty> open =
        duties.stream()
            .filter(duty -> duty.rule().stage() == stage && duty.step() == null)
            .findFirst();
    if (open.isPresent()) {
      boolean late = open.get().state(now) == Duty.State.LATE;
      return new Node(
          late ? LATE : MISSING,
          texts.stage(stage),
          texts.standing(open.get(), now),
          texts.say("picture.until", texts.minute(open.get().due())));
    }
    return incident
        .stepOf(stage)
        .map(step -> done(step, stage, duties, texts))
        .orElseGet(() -> new Node(MISSING, texts.stage(stage), texts.say("picture.waiting"), ""));
  }

  private static Node done(
      IncidentStep step, IncidentStage stage, List<Duty> duties, IncidentTexts texts) {
    String name =
        duties.stream()
            .filter(duty -> duty.rule().stage() == stage)
            .findFirst()
            .map(duty -> texts.standing(duty, texts.now()))
            .orElseGet(() -> texts.say("duty.DONE"));
    return new Node(
        PLAIN, texts.stage(stage), name, step.officerName() + " " + texts.minute(step.at()));
  }
}

package org.relieflink.platform.approval.web;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.ApprovalStep;
import org.relieflink.platform.approval.web.ApprovalDetailView.Node;

/** 进行到哪一步的图：who asked, who agreed, who is missing, and what ends it; boxes in time order. */
final class VoicesPicture {
  private static final String PLAIN = "";
  static final String MISSING = "path__node--ask";
  private static final String END = "path__node--hit";

  private VoicesPicture() {}

  static List<Node> of(Approval approval, ApprovalTexts texts) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        new Node(
            PLAIN,
            "",
            texts.say("act.ASKED"),
            approval.askerName(),
            texts.department(approval.askerDepartment()) + " " + texts.minute(approval.askedAt())));
    for (ApprovalStep step : approval.agreements()) {
      nodes.add(person(step, texts));
    }
    if (approval.state() == ApprovalState.OPEN) {
      nodes.add(missing(approval, texts));
    }
    nodes.add(end(approval, texts));
    return nodes;
  }

  private static Node person(ApprovalStep step, ApprovalTexts texts) {
    return new Node(
        PLAIN,
        texts.say("picture.agreed"),
        texts.say("act." + step.act().name()),
        step.officerName(),
        texts.department(step.department()) + " " + texts.minute(step.at()));
  }

  private static Node missing(Approval approval, ApprovalTexts texts) {
    String name = whoIsMissing(approval, texts);
    return new Node(
        MISSING,
        texts.say("picture.waiting"),
        texts.roles(approval.rule().approvers()),
        name,
        texts.left(approval.expiresAt()));
  }

  private static String whoIsMissing(Approval approval, ApprovalTexts texts) {
    int persons = approval.missingPersons();
    int departments = approval.missingDepartments();
    if (departments == 0 || approval.agreements().isEmpty()) {
      return texts.say("picture.missing", persons);
    }
    return persons > 0
        ? texts.say("picture.missing.other", persons)
        : texts.say("picture.missing.department", departments);
  }

  private static Node end(Approval approval, ApprovalTexts texts) {
    ApprovalState state = approval.state();
    String note =
        state.live()
            ? texts.say("picture.until", texts.minute(approval.expiresAt()))
            : ended(approval, texts);
    return new Node(
        END,
        texts.say(state.live() ? "picture.then" : "picture.end"),
        texts.say(state.live() ? "picture.next" : "picture.ended"),
        state.live() ? texts.say("picture.once") : texts.state(state),
        note);
  }

  private static String ended(Approval approval, ApprovalTexts texts) {
    if (approval.state() == ApprovalState.EXPIRED) {
      return texts.minute(approval.expiresAt());
    }
    return approval.steps().stream()
        .filter(step -> step.act() != ApprovalAct.ASKED && step.act() != ApprovalAct.AGREED)
        .reduce((first, last) -> last)
        .map(step -> step.officerName() + " " + texts.minute(step.at()))
        .orElse("");
  }
}

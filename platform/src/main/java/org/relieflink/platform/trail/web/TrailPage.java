package org.relieflink.platform.trail.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.ShownTime;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailSeals;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** 留痕页：who did and saw what, newest first, for the administrator. */
@Controller
class TrailPage {
  private final Trail trail;
  private final TrailSeals seals;
  private final MessageSource messages;

  TrailPage(Trail trail, TrailSeals seals, MessageSource messages) {
    this.trail = trail;
    this.seals = seals;
    this.messages = messages;
  }

  @GetMapping("/trail")
  String show(@ModelAttribute TrailFilter filter, Model model) {
    var query = filter.query();
    var entries = trail.all(query);
    model.addAttribute("filter", filter);
    model.addAttribute("seal", SealPanel.of(seals.state()));
    model.addAttribute("rows", entries.stream().map(this::row).toList());
    model.addAttribute("actions", trail.actions().stream().map(this::choice).toList());
    model.addAttribute("older", older(filter, entries.size() == query.limit() ? entries : null));
    return "trail/trail";
  }

  private static String older(TrailFilter filter, @Nullable List<TrailEntry> page) {
    if (page == null) {
      return "";
    }
    return UriComponentsBuilder.fromPath("/trail")
        .queryParam("officer", text(filter.officer()))
        .queryParam("action", text(filter.action()))
        .queryParam("object", text(filter.object()))
        .queryParam("before", page.get(page.size() - 1).id())
        .encode()
        .toUriString();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private Choice choice(String action) {
    return new Choice(action, actionLabel(action));
  }

  private Row row(TrailEntry entry) {
    var note = entry.note();
    return new Row(
        ShownTime.second(entry.at()),
        entry.officer(),
        message(Role.valueOf(entry.role()).messageKey(), entry.role()),
        actionLabel(note.action()),
        objectLabel(note),
        note.purpose(),
        note.result().equals("done") ? "good" : "warn",
        message("trail.result." + note.result(), note.result()));
  }

  private String objectLabel(TrailNote note) {
    String kind =
        note.objectKind().isEmpty()
            ? ""
            : message("trail.object." + note.objectKind(), note.objectKind());
    return (kind + " " + note.objectId()).strip();
  }

  /** Codes of capabilities that have no label yet are shown as they are. */
  private String actionLabel(String action) {
    return message("trail.action." + action, action);
  }

  private String message(String key, String otherwise) {
    Locale locale = LocaleContextHolder.getLocale();
    return String.valueOf(messages.getMessage(key, null, otherwise, locale));
  }

  record Choice(String code, String label) {}

  record Row(
      String at,
      String officer,
      String role,
      String action,
      String object,
      String purpose,
      String tag,
      String result) {}
}

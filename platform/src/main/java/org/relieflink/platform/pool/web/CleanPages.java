package org.relieflink.platform.pool.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.run.CleanDesk;
import org.relieflink.platform.pool.internal.run.CleanDesk.Moving;
import org.relieflink.platform.pool.internal.run.EditDone;
import org.relieflink.platform.pool.internal.run.EditOrder;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.pool.internal.run.Permission;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 清理页：看每一列、改错格、合并写法、撤销重做。 The page on which a clerk cleans a checked file. */
@Controller
class CleanPages {
  private final ImportDesk imports;
  private final CleanDesk desk;
  private final CleanReading reading;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final MessageSource messages;
  private final Permission permission;

  CleanPages(
      ImportDesk imports,
      CleanDesk desk,
      CleanReading reading,
      CurrentOfficer current,
      ProblemTexts problems,
      MessageSource messages,
      Permission permission) {
    this.imports = imports;
    this.desk = desk;
    this.reading = reading;
    this.current = current;
    this.problems = problems;
    this.messages = messages;
    this.permission = permission;
  }

  @GetMapping("/pool/imports/{id}/clean")
  String show(@PathVariable long id, @ModelAttribute CleanShown shown, Model model) {
    ImportBatch batch = batch(id);
    if (batch.status() != ImportStatus.CHECKED) {
      return "redirect:/pool/imports/" + id;
    }
    model.addAttribute("view", reading.view(batch, shown));
    model.addAttribute("mayLoad", permission.mayLoad(current.get()));
    return "pool/clean";
  }

  /**
   * What a form of the page says.
   *
   * @param seen number of the last step that the page showed
   * @param clear make the cell blank, whatever was typed
   * @param at the column that was looked at
   * @param is what its cells had to be
   * @param all good rows were shown too
   */
  record Typed(
      @Nullable Integer seen,
      @Nullable String field,
      @Nullable String spot,
      @Nullable List<String> like,
      @Nullable String to,
      @Nullable Boolean clear,
      @Nullable Integer steps,
      @Nullable String at,
      @Nullable String is,
      @Nullable Boolean all) {

    EditOrder order() {
      List<String> rows = like == null ? List.of() : like;
      String typed = Boolean.TRUE.equals(clear) || to == null ? "" : to;
      return new EditOrder(
          CleanApi.head(seen),
          field == null ? "" : field,
          CleanShown.spot(spot).orElse(null),
          rows.stream().map(CleanShown::spot).flatMap(Optional::stream).toList(),
          List.of(),
          typed);
    }

    Moving moving() {
      return new Moving(CleanApi.head(seen), steps == null ? 1 : steps);
    }

    /** Never shows what was typed: it may be of a person. */
    @Override
    public String toString() {
      return "Typed[" + seen + "]";
    }
  }

  /** Something that is done to a batch. */
  private interface Doing {
    EditDone done(ImportBatch batch, Officer officer);
  }

  @PostMapping("/pool/imports/{id}/clean/edit")
  String edit(@PathVariable long id, @ModelAttribute Typed typed, RedirectAttributes flash) {
    return done(id, typed, flash, (batch, officer) -> desk.edit(batch, typed.order(), officer));
  }

  @PostMapping("/pool/imports/{id}/clean/undo")
  String undo(@PathVariable long id, @ModelAttribute Typed typed, RedirectAttributes flash) {
    return done(id, typed, flash, (batch, officer) -> desk.undo(batch, typed.moving(), officer));
  }

  @PostMapping("/pool/imports/{id}/clean/redo")
  String redo(@PathVariable long id, @ModelAttribute Typed typed, RedirectAttributes flash) {
    return done(id, typed, flash, (batch, officer) -> desk.redo(batch, typed.moving(), officer));
  }

  @PostMapping("/pool/imports/{id}/clean/repeat")
  String repeat(@PathVariable long id, @ModelAttribute Typed typed, RedirectAttributes flash) {
    return done(
        id, typed, flash, (batch, officer) -> desk.repeat(batch, typed.moving().seen(), officer));
  }

  @PostMapping("/pool/imports/{id}/recheck")
  String recheck(@PathVariable long id) {
    imports.checkAgain(batch(id), current.get());
    return "redirect:/pool/imports/" + id;
  }

  /** A step that cannot be taken is told on the page as it stands now: nothing typed is lost. */
  private String done(long id, Typed typed, RedirectAttributes flash, Doing doing) {
    ImportBatch batch = batch(id); // one that is not theirs is not there, and no page tells of it
    try {
      EditDone done = doing.done(batch, current.get());
      flash.addFlashAttribute(
          "flash", say("pool.clean.done", done.rows(), done.good(), done.bad()));
    } catch (RefusedException refused) {
      flash.addFlashAttribute("flashWarn", problems.detail(refused.refusal()));
    }
    String at = typed.at();
    if (at != null && !at.isEmpty()) {
      flash.addAttribute("field", at);
      String is = typed.is();
      if (is != null && List.of("FILLED", "BLANK", "FAULTY").contains(is)) {
        flash.addAttribute("is", is);
      }
    }
    if (Boolean.TRUE.equals(typed.all())) {
      flash.addAttribute("all", "true");
    }
    return "redirect:/pool/imports/" + id + "/clean";
  }

  private ImportBatch batch(long id) {
    return imports.get(id, current.get());
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, ReaderLocale.now());
  }
}

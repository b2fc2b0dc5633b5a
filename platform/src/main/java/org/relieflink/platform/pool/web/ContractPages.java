package org.relieflink.platform.pool.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.own.ContractDraft;
import org.relieflink.platform.pool.internal.own.OwnContracts;
import org.relieflink.platform.pool.internal.own.ProposeContract;
import org.relieflink.platform.pool.internal.own.SampleShelf;
import org.relieflink.platform.pool.internal.own.SampleShelf.Sample;
import org.relieflink.platform.pool.internal.run.Permission;
import org.relieflink.platform.pool.internal.store.OwnVersion;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 数据合同的页面：一览、一份、从样本新立一份。 Pages of data contracts: all, one, and a new one out of a sample. */
@Controller
class ContractPages {
  private final ContractReading reading;
  private final OwnContracts own;
  private final ProposeContract propose;
  private final SampleShelf shelf;
  private final ContractBook book;
  private final Permission permission;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final MessageSource messages;

  ContractPages(
      ContractReading reading,
      OwnContracts own,
      ProposeContract propose,
      SampleShelf shelf,
      ContractBook book,
      Permission permission,
      CurrentOfficer current,
      ProblemTexts problems,
      MessageSource messages) {
    this.reading = reading;
    this.own = own;
    this.propose = propose;
    this.shelf = shelf;
    this.book = book;
    this.permission = permission;
    this.current = current;
    this.problems = problems;
    this.messages = messages;
  }

  @GetMapping("/pool/contracts")
  String list(Model model) {
    model.addAttribute("lines", reading.lines(current.get()));
    model.addAttribute("mayLoad", permission.mayLoad(current.get()));
    return "pool/contracts";
  }

  @GetMapping("/pool/contracts/one")
  String one(
      @RequestParam(required = false) @Nullable Long version,
      @RequestParam(required = false) @Nullable String list,
      Model model) {
    if (version == null && list == null) {
      return "redirect:/pool/contracts";
    }
    ContractLine line = reading.line(version, list, current.get());
    return show(line, model);
  }

  private String show(ContractLine line, Model model) {
    Officer officer = current.get();
    OwnVersion version = line.own();
    String department = line.contract().department().id();
    model.addAttribute("line", line);
    model.addAttribute(
        "versions", version == null ? List.of() : reading.versions(version, officer));
    model.addAttribute("mayLoad", permission.mayLoad(officer, department));
    model.addAttribute("releases", officer.department() == null);
    model.addAttribute(
        "mine", version != null && version.made().by().equals(officer.staffNumber()));
    return "pool/contract";
  }

  @GetMapping("/pool/contracts/yaml")
  ResponseEntity<byte[]> yaml(
      @RequestParam(required = false) @Nullable Long version,
      @RequestParam(required = false) @Nullable String list) {
    if (version == null && list == null) {
      return ResponseEntity.badRequest().build();
    }
    ContractLine line = reading.line(version, list, current.get());
    String name = line.contract().id().replace('/', '-') + ".yaml";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(reading.yaml(line).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/pool/contracts/new")
  String start(@RequestParam(required = false) @Nullable String sample, Model model)
      throws IOException {
    Officer officer = current.get();
    Optional<Sample> kept = sample == null ? Optional.empty() : shelf.find(sample, officer);
    if (kept.isEmpty()) {
      return "pool/contract-new";
    }
    return form(propose.of(kept.get(), officer), kept, model);
  }

  /** Takes a sample and goes on to the form that it fills. */
  @PostMapping("/pool/contracts/sample")
  String sample(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Model model)
      throws IOException {
    Optional<Sample> kept = kept(file);
    if (kept.isEmpty()) {
      return wrong("file", "pool.upload.none", model);
    }
    try {
      propose.of(kept.get(), current.get());
    } catch (RefusedException refused) {
      shelf.drop(kept.get());
      model.addAttribute(
          "problems", List.of(new FieldProblem("file", problems.detail(refused.refusal()))));
      return "pool/contract-new";
    }
    return "redirect:/pool/contracts/new?sample=" + kept.get().token();
  }

  private String wrong(String field, String key, Model model) {
    model.addAttribute("problems", List.of(new FieldProblem(field, say(key))));
    return "pool/contract-new";
  }

  private Optional<Sample> kept(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return Optional.empty();
    }
    try (var in = file.getInputStream()) {
      return Optional.of(shelf.put(current.get(), String.valueOf(file.getOriginalFilename()), in));
    }
  }

  private String form(ContractDraft draft, Optional<Sample> kept, Model model) {
    String department = current.get().department();
    model.addAttribute("draft", draft);
    model.addAttribute("sample", kept.map(Sample::token).orElse(""));
    model.addAttribute("sampleName", kept.map(Sample::name).orElse(""));
    model.addAttribute("fields", book.sharedFields());
    model.addAttribute("openToAll", department == null);
    model.addAttribute(
        "departments",
        book.departments().stream()
            .filter(one -> department == null || one.id().equals(department))
            .toList());
    return "pool/contract-form";
  }

  /** Tries the form, or keeps it as a draft with its trial. */
  @PostMapping("/pool/contracts/draft")
  String draft(
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    Optional<Sample> fresh = kept(file);
    Optional<Sample> sample =
        fresh.isPresent() ? fresh : shelf.find(typed.getOrDefault("sample", ""), current.get());
    if (typed.containsKey("yaml")) {
      return pasted(typed.getOrDefault("yaml", ""), sample, model, flash);
    }
    ContractDraft draft = ContractForm.read(typed);
    try {
      String yaml = own.text(draft);
      if (typed.getOrDefault("act", "").equals("save")) {
        return saved(yaml, sample, flash);
      }
      if (sample.isEmpty()) {
        problem(model, new FieldProblem("columns", say("pool.contract.sample.gone")));
      } else {
        model.addAttribute("trial", own.tried(yaml, sample.get(), current.get()));
      }
    } catch (RefusedException refused) {
      told(model, refused.refusal(), "columns");
    }
    return form(draft, sample, model);
  }

  private String pasted(String yaml, Optional<Sample> sample, Model model, RedirectAttributes flash)
      throws IOException {
    try {
      return saved(yaml, sample, flash);
    } catch (RefusedException refused) {
      told(model, refused.refusal(), "yaml");
      model.addAttribute("yaml", yaml);
      return "pool/contract-new";
    }
  }

  private String saved(String yaml, Optional<Sample> sample, RedirectAttributes flash)
      throws IOException {
    OwnVersion version = own.draft(yaml, sample.orElse(null), current.get());
    sample.ifPresent(shelf::drop);
    flash.addFlashAttribute("flash", say("pool.contract.saved"));
    return "redirect:/pool/contracts/one?version=" + version.id();
  }

  private void told(Model model, Refusal refusal, String otherwise) {
    List<FieldProblem> fields = refusal.fields();
    model.addAttribute(
        "problems",
        fields.isEmpty() ? List.of(new FieldProblem(otherwise, problems.detail(refusal))) : fields);
  }

  private static void problem(Model model, FieldProblem problem) {
    model.addAttribute("problems", List.of(problem));
  }

  /** Tries a draft that stands, for one that was kept without a sample. */
  @PostMapping("/pool/contracts/{id}/trial")
  String trial(
      @PathVariable long id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Model model)
      throws IOException {
    Officer officer = current.get();
    own.get(id, officer);
    Optional<Sample> sample = kept(file);
    if (sample.isEmpty()) {
      problem(model, new FieldProblem("file", say("pool.upload.none")));
    } else {
      try {
        ListTrial trial = own.tryDraft(id, sample.get(), officer);
        model.addAttribute("trial", trial);
      } catch (RefusedException refused) {
        told(model, refused.refusal(), "file");
      } finally {
        shelf.drop(sample.get());
      }
    }
    return show(reading.line(id, null, officer), model);
  }

  @PostMapping("/pool/contracts/{id}/release")
  String release(@PathVariable long id, RedirectAttributes flash) {
    OwnVersion version = own.release(id, current.get());
    flash.addFlashAttribute("flash", say("pool.contract.released", version.title()));
    return "redirect:/pool/contracts/one?version=" + id;
  }

  @PostMapping("/pool/contracts/{id}/withdraw")
  String withdraw(@PathVariable long id, RedirectAttributes flash) {
    OwnVersion version = own.withdraw(id, current.get());
    flash.addFlashAttribute("flash", say("pool.contract.withdrawn", version.title()));
    return "redirect:/pool/contracts/one?version=" + id;
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, ReaderLocale.now());
  }
}

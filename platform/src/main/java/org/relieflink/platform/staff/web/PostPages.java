package org.relieflink.platform.staff.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.NewPost;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.PostFacts;
import org.relieflink.platform.staff.Posts;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.Staff;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 岗位的页面：the list with a form for a new one; one post, who has it, and to whom it is given. */
@Controller
class PostPages {
  private final Posts posts;
  private final Staff staff;
  private final Units units;
  private final Approvals approvals;
  private final PostWords words;
  private final FormProblems problems;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final StaffTexts texts;

  PostPages(
      Posts posts,
      Staff staff,
      Units units,
      Approvals approvals,
      PostWords words,
      FormProblems problems,
      CurrentOfficer current,
      AccessTable table,
      StaffTexts texts) {
    this.posts = posts;
    this.staff = staff;
    this.units = units;
    this.approvals = approvals;
    this.words = words;
    this.problems = problems;
    this.current = current;
    this.table = table;
    this.texts = texts;
  }

  /** 表单里填的；没填的是空的。 */
  record Form(
      @Nullable String unit,
      @Nullable String code,
      @Nullable String name,
      @Nullable String order,
      @Nullable String role,
      @Nullable String closed,
      @Nullable String account,
      @Nullable String document,
      @Nullable String reason,
      @Nullable String key) {
    static final Form EMPTY = new Form(null, null, null, null, null, null, null, null, null, null);

    PostFacts facts() {
      return AccountForms.post(name, AccountForms.order(order), role);
    }

    Said said() {
      return AccountForms.said(reason, key);
    }
  }

  @GetMapping("/posts")
  String list(Model model) {
    return list(Form.EMPTY, model);
  }

  private String list(Form form, Model model) {
    model.addAttribute("byUnit", words.byUnit());
    model.addAttribute("making", may("/posts"));
    model.addAttribute("units", units.list().stream().filter(OfficeUnit::open).toList());
    model.addAttribute("roles", words.roles());
    model.addAttribute("form", form);
    model.addAttribute("key", UUID.randomUUID().toString());
    return "staff/posts";
  }

  private boolean may(String path) {
    return table.allows(current.get(), "POST", path);
  }

  @PostMapping("/posts")
  String add(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    var wanted =
        new NewPost(AccountForms.id(form.unit), AccountForms.text(form.code), form.facts());
    var wrong = problems.of(posts.add(current.get(), wanted, form.said()));
    if (wrong.isPresent()) {
      model.addAttribute("problems", wrong.get());
      return list(form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("done.POST_MADE"));
    return "redirect:/posts";
  }

  @GetMapping("/posts/{id}")
  String show(@PathVariable long id, @ModelAttribute Form form, Model model) {
    Post post = known(id);
    model.addAttribute("post", words.line(post));
    model.addAttribute(
        "people", words.people(post, current.get().staffNumber(), AccountForms.id(form.account)));
    model.addAttribute("making", may("/posts"));
    model.addAttribute("giving", may("/posts/1/giving"));
    model.addAttribute("roles", words.roles(post));
    model.addAttribute("chosen", AccountForms.id(form.account));
    model.addAttribute("asked", asked(id, AccountForms.id(form.account)).orElse(null));
    model.addAttribute("steps", words.steps(id));
    model.addAttribute("key", UUID.randomUUID().toString());
    return "staff/post";
  }

  private Post known(long id) {
    return posts.find(id).orElseThrow(() -> Refusal.of(StaffRefusal.POST_UNKNOWN).asException());
  }

  /** What this officer has asked others to agree to: this post for the chosen account. */
  private Optional<Approval> asked(long post, long account) {
    return approvals
        .findLive(current.get(), ApprovalKind.PRIVILEGED_ROLE, "account-" + account)
        .filter(request -> request.href().equals(Post.givingPath(post, account)));
  }

  @PostMapping("/posts/{id}/facts")
  String revise(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    known(id);
    return answer(
        id,
        problems.of(posts.revise(current.get(), id, form.facts(), form.said())),
        "done.POST_REVISED",
        redirect);
  }

  @PostMapping("/posts/{id}/closing")
  String close(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    known(id);
    boolean closing = AccountForms.closing(form.closed);
    Outcome<Post> outcome =
        closing
            ? posts.close(current.get(), id, form.said())
            : posts.reopen(current.get(), id, form.said());
    return answer(
        id, problems.of(outcome), closing ? "done.POST_CLOSED" : "done.POST_REOPENED", redirect);
  }

  private String answer(
      long id, Optional<List<FieldProblem>> wrong, String sentence, RedirectAttributes redirect) {
    wrong.ifPresentOrElse(
        list -> redirect.addFlashAttribute("problems", list),
        () -> redirect.addFlashAttribute("flash", texts.say(sentence)));
    return "redirect:/posts/" + id;
  }

  @PostMapping("/posts/{id}/giving")
  String give(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    known(id);
    return change(id, form, AccountForms.givePost(id, form.role, form.document), redirect);
  }

  @PostMapping("/posts/{id}/taking")
  String take(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    known(id);
    return change(id, form, new AccountChange.TakePost(id), redirect);
  }

  private String change(long id, Form form, AccountChange change, RedirectAttributes redirect) {
    long account = AccountForms.id(form.account);
    if (staff.find(account).isEmpty()) {
      throw Refusal.of(StaffRefusal.ACCOUNT_UNKNOWN).asException();
    }
    Outcome<Changed> outcome = staff.change(current.get(), account, change, form.said());
    var wrong = problems.of(outcome);
    if (wrong.isEmpty() && outcome.orThrow().waiting() != null) {
      redirect.addFlashAttribute("flashWarn", texts.say("done.asked"));
      return "redirect:" + Post.givingPath(id, account);
    }
    return answer(id, wrong, "done." + change.act().name(), redirect);
  }
}

package org.relieflink.platform;

import java.io.Serial;

/** 不能启动：a start that cannot go on, with a sentence that tells the operator the next step. */
public final class StartRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final Reason reason;

  public StartRefused(Reason reason, String detail) {
    super(reason.sentence() + (detail.isEmpty() ? "" : "（" + detail + "）"));
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why, once and for all; the command line prints the sentence. */
  public enum Reason {
    DATA_DIR_IN_USE("数据目录正被另一个服务使用。请先停掉那个服务，或换一个数据目录。"),
    DATA_DIR_UNUSABLE("数据目录不能写。请换一个可写的目录，或改目录的权限。"),
    NO_DATABASE("这个数据目录里没有数据库。请核对 --data。"),
    DATABASE_BINARIES_MISSING("没有这个系统的内置数据库。请用 spring.datasource.url 指定一个 PostgreSQL。"),
    DATABASE_FAILED("内置数据库没有启动。请看数据目录里的 postgres/log，再试一次。"),
    ROOT_WITHOUT_NAMESPACE("数据库不能以 root 运行，而本机又不许建用户命名空间。请换普通用户启动。"),
    DEMO_NOT_LOCAL("演示模式只能在本机打开（127.0.0.1）。请去掉外部地址，或不用演示模式。");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}

package org.relieflink.cli;

/** 命令不能继续：退出码加一句话。 A command cannot go on: exit code, and the key and parts of one sentence. */
final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ExitCode code;
  private final String key;
  private final transient Object[] parts;

  CommandRefused(ExitCode code, String key, Object... parts) {
    super(key);
    this.code = code;
    this.key = key;
    this.parts = parts;
  }

  /** A refusal for an input that cannot be used. */
  static CommandRefused input(String key, Object... parts) {
    return new CommandRefused(ExitCode.USAGE, key, parts);
  }

  ExitCode code() {
    return code;
  }

  String sentence(Texts texts) {
    return texts.of(key, parts);
  }
}

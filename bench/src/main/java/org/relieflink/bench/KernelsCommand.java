package org.relieflink.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** 内核微测。 */
@Command(name = "kernels", mixinStandardHelpOptions = true)
final class KernelsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}

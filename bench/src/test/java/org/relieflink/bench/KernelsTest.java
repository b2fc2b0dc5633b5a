package org.relieflink.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

@DisplayName("内核微测：每一项都登记在 JMH 的清单里")
class KernelsTest {

  @Test
  @DisplayName("读号码、读姓名、比姓名、读名单、建索引、号码碰撞、查一个人都在")
  void everyKernelIsRegistered() {
    var silent =
        OutputFormatFactory.createFormatInstance(
            new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), VerboseMode.SILENT);
    assertThat(BenchmarkList.defaultList().getAll(silent, java.util.List.of()))
        .extracting(BenchmarkListEntry::getUsername)
        .extracting(name -> name.substring(name.lastIndexOf("kernels.") + "kernels.".length()))
        .contains(
            "TextKernel.readNumber",
            "TextKernel.readName",
            "TextKernel.compareNames",
            "ListKernel.readPool",
            "ListKernel.readParties",
            "ListKernel.buildIndex",
            "NumberKernel.poolPastParties",
            "NumberKernel.poolPastNewParties",
            "NumberKernel.partiesInPool",
            "PartyKernel.collide",
            "ResidentKernel.persons",
            "ResidentKernel.families",
            "ResidentKernel.familiesOneThread",
            "ResidentKernel.change");
  }
}

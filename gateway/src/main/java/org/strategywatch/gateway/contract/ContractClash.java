package org.strategywatch.gateway.contract;

/** The services' documents do not make one contract; the message names every culprit. */
final class ContractClash extends RuntimeException {

  ContractClash(String culprits) {
    super(culprits);
  }
}

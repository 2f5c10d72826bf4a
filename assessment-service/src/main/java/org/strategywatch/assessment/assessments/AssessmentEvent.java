package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** The payload of every assessment event: the whole assessment and what changed. */
record AssessmentEvent(@JsonUnwrapped AssessmentResponse assessment, List<String> changed) {}

package org.countersign.evidence.catalogue.web;

import java.util.List;
import java.util.Map;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.identity.PublicEndpoint;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.problem.Problem;
import org.countersign.chassis.web.Etags;
import org.countersign.evidence.reading.domain.FormatDescription;
import org.countersign.evidence.reading.report.Reports;
import org.countersign.evidence.reading.schema.Schemas;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What can be posted: every format, and the schemas of our own records. */
@RestController
class CatalogueController {
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final List<FormatDescription> formats;
    private final String etag;

    CatalogueController(Reports reports) {
        this.formats = reports.formats();
        this.etag = Etags.strong(Canonical.hex(Canonical.bytes(formats)).substring(0, 32));
    }

    @GetMapping("/api/v1/formats")
    @Permission("read")
    ResponseEntity<Object> formats(ServerHttpRequest request) {
        return Etags.answer(request, etag, Map.of("items", formats));
    }

    @GetMapping("/api/v1/schemas/{name}")
    @PublicEndpoint
    ResponseEntity<Object> schema(@PathVariable String name) {
        return Schemas.find(name)
                .map(schema -> ResponseEntity.ok().contentType(SCHEMA).<Object>body(schema))
                .orElseGet(() -> unknown(name).response());
    }

    private static Problem unknown(String name) {
        var known = String.join(", ", Schemas.names());
        return Problem.of(
                        404, "unknown-schema", "Unknown schema", "there is no schema " + name + "; there are: " + known)
                .with("schemas", Schemas.names());
    }
}

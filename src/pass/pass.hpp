/// A pass: one family of rules. It reads the current text of a document and proposes edits; it never writes.
#pragma once

#include "edit/source.hpp"
#include "edit/splice.hpp"
#include "text/view.hpp"

namespace cutline::pass {

/// One object for each thread: it may keep scratch memory between documents, and remember lines of one document by
/// their ids from round to round, but what it proposes depends on the view and on its configuration alone. Proposals of
/// a pass on a text that it has already cleaned must come to an end: the pipeline runs all passes again until none
/// proposes anything.
class Pass {
  public:
    virtual ~Pass() = default;
    /// A document begins, or a piece of one: ids of lines mean others from now on. Until the next call every view is of
    /// this one.
    virtual void begin(const text::Origin& /*origin*/) {}
    /// Appends proposals to `out` (empty on entry), in any order; the caller settles them. An edit begins and ends
    /// between code points (bytes that are not UTF-8 count as one each), and leaves `put` different from what it
    /// replaces.
    virtual void propose(const text::View& view, edit::Splices& out) = 0;
    /// The document is done, and this is what became of it; `source` tells where it stood before. Only passes that go
    /// by the stream so far remember anything of it.
    virtual void finish(const text::View& /*view*/, const edit::Source& /*source*/) {}
    /// Whether the pass held back when it was asked last, since its evidence would have taken too much of the document.
    virtual bool held_back() const { return false; }
    /// Whether what it proposes depends on Origin::first_line.
    virtual bool reads_first_line() const { return false; }
};

}  // namespace cutline::pass

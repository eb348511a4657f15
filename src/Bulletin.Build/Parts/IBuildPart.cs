using Bulletin.Build.Artifacts;
using Bulletin.Content;
using Bulletin.Content.Sources;

namespace Bulletin.Build.Parts;

/// <summary>
/// Makes files of one kind from the site: pages, open data, the search index. A new one is a class with these members and its place in
/// the list that the command line hands to the builder. A part says the scope of each artifact; what stays from build to build follows
/// from that.
/// </summary>
public interface IBuildPart : IDisposable
{
    /// <summary>By what its artifacts are known in the next build; stable and unique in the list.</summary>
    string Name { get; }

    /// <summary>
    /// The digest of the manifest for which the part still knows every document, for one that needs all bodies and keeps what it learnt
    /// of them. While it is that of the output folder, the part is given only bodies that have changed. Null: the part needs nothing of
    /// bodies that have not changed.
    /// </summary>
    Sha256? Published => null;

    /// <summary>
    /// What one document adds (<see cref="Scope.Body"/>). Called once for each whose body has changed, or for all; in parallel, in no
    /// order.
    /// </summary>
    void AddBody(DocumentView view, IArtifactSink sink);

    /// <summary>
    /// What a picture within a body adds (<see cref="Scope.Media"/>). Called once for each picture that is published, in every build.
    /// </summary>
    IEnumerable<Artifact> OfPicture(SourceFile picture) => [];

    /// <summary>
    /// What is made without bodies (<see cref="Scope.Header"/>, <see cref="Scope.Asset"/>). Not asked for when only bodies have
    /// changed.
    /// </summary>
    IEnumerable<Artifact> OfHeaders();

    /// <summary>
    /// What is made of all bodies together (<see cref="Scope.Site"/>), once the last was given. Asked for in every build, one after
    /// another; each is made while others are asked for.
    /// </summary>
    IEnumerable<Artifact> OfSite(IStreamedBodies bodies) => [];

    /// <summary>
    /// Whether the artifacts of <see cref="OfSite"/> stay as the last build made them, although they are out of date, to be brought up
    /// to date by a later build. Asked for once, after the last body and only where the output still holds them; a part that answers
    /// yes is not asked for them.
    /// </summary>
    bool IsPostponed() => false;

    /// <summary>Keeps for the next build what the part has learnt.</summary>
    /// <param name="manifest">The digest of the manifest that has just been published.</param>
    void Commit(Sha256 manifest)
    {
    }
}

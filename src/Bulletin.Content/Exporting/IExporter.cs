using Bulletin.Content.Linking;

namespace Bulletin.Content.Exporting;

/// <summary>Makes files of one format from the site. A new format is a class with these two members and a line in the list of exporters.</summary>
public interface IExporter
{
    /// <summary>What one document adds. Called once for each, in parallel, in no order.</summary>
    void Body(DocumentView view, IArtifactSink sink);

    /// <summary>What can be made only when every body is known: lists, feeds, indexes.</summary>
    IEnumerable<Artifact> Finish(Site site, IBodyFacts bodies);
}

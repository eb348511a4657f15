using Bulletin.Content.Sources;

namespace Bulletin.Content.Exporting;

/// <summary>Makes files of one format from the site. A new format is a class with these members and a line in the list of exporters.</summary>
public interface IExporter
{
    /// <summary>What one document adds. Called once for each, in parallel, in no order.</summary>
    void Body(DocumentView view, IArtifactSink sink);

    /// <summary>What a picture within a body adds. Called once for each picture, in every build and from any thread.</summary>
    void Picture(SourceFile file, IArtifactSink sink)
    {
    }

    /// <summary>What front matter alone decides: home, lists, indexes. Not asked for when only bodies have changed.</summary>
    IEnumerable<Artifact> Fronts();

    /// <summary>What can be made only when every body is known, such as feeds: few files, made in every build.</summary>
    IEnumerable<Artifact> Finish(IBodyFacts bodies);
}

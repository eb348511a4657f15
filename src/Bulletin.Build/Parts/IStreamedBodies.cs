using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Markdown;

namespace Bulletin.Build.Parts;

/// <summary>What is known of all bodies, after the last was streamed.</summary>
public interface IStreamedBodies
{
    BodyFacts FactsOf(Document document);

    /// <summary>The beginning of a text, without the rest of what is known of it.</summary>
    string LedeOf(Document document);

    /// <summary>What bodies and links hold that matters beyond this build's report, such as barriers to readers.</summary>
    FindingLog Findings { get; }
}

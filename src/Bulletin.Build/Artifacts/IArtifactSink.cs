namespace Bulletin.Build.Artifacts;

/// <summary>Takes the artifacts of one part of a build; callable from any thread.</summary>
public interface IArtifactSink
{
    void Add(Artifact artifact);
}

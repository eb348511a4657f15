using Bulletin.Content.Diagnostics;

namespace Bulletin.Build;

/// <summary>Receives the progress of a build.</summary>
public interface IBuildProgress
{
    void Enter(Wording stage);

    /// <summary>How many documents the current stage will go through.</summary>
    void Expect(int documents);

    /// <summary>One document more is done; called from several threads.</summary>
    void Advance();
}

/// <summary>Says nothing.</summary>
public sealed class NoProgress : IBuildProgress
{
    public static readonly NoProgress Instance = new();

    public void Enter(Wording stage)
    {
    }

    public void Expect(int documents)
    {
    }

    public void Advance()
    {
    }
}

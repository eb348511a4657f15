namespace Bulletin.Content.Inputs;

/// <summary>What an input is.</summary>
public enum InputKind
{
    /// <summary>An option of the build or the version of the tool, known before the build begins.</summary>
    Option,

    /// <summary>A file beside content/, by its full path.</summary>
    File,

    /// <summary>A program of this machine, by its name.</summary>
    Program,
}

/// <summary>An input that a build has read, and the state in which it found it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Which one.</param>
/// <param name="State">Equal states mean the same input.</param>
public sealed record InputFact(InputKind Kind, string Name, string State);

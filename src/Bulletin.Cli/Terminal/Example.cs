using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Terminal;

/// <summary>A command line for the help, and what it does.</summary>
internal readonly record struct Example(string Line, Wording Meaning);

using Bulletin.Build;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>Something that happens when a build enters a stage.</summary>
internal sealed class Meanwhile(string stage, Action act) : IBuildProgress
{
    public void Enter(Wording name)
    {
        if (name.English == stage)
            act();
    }

    public void Expect(int documents)
    {
    }

    public void Advance()
    {
    }
}
